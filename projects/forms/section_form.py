"""The form of a section: one field per declaration of its model, one reading for stored and posted answers."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.core.exceptions import BadRequest

from projects.document import (
    FieldSpec,
    Kind,
    Part,
    Place,
    Section,
    asked_fields,
    field_specs,
    rows_of,
    section_json,
    section_model,
    validate_section,
)
from projects.document.methods import METHODS
from projects.forms.effect_table import EffectTable
from projects.forms.entry_field import EntryField
from projects.forms.indicator_table import IndicatorTable
from projects.forms.layouts import layout_of
from projects.forms.naming import anchor, cell_name
from projects.forms.references import options_for
from projects.forms.scene import Scene
from projects.forms.table_field import AMOUNTS, TableField
from projects.forms.table_reading import TableReading
from projects.forms.typed import Typed, rows_in_use, unit_shown

STILL_UNREAD = "前に保存したとき、読み取れませんでした。値を確かめて保存してください。"
MOST_PASSES = 4
TABLES: dict[str, type[TableField]] = {"effects": EffectTable, "values": IndicatorTable}
AUTOFOCUS, SCRIPT_FOCUS = "autofocus", "data-focus"


@dataclass(frozen=True)
class Complaint:
    """One line of the error summary: where it leads, what the place is called, what is wrong."""

    anchor: str
    label: str
    sentence: str


class SectionForm(forms.Form):
    """Always bound: to what was posted, or to what the stored section's author would have typed.

    After `is_valid()`, `payload` is what may be stored, `unread` the texts that stay beside it, `problems` the
    sentence for each place. Nothing that can be read is held back by something that cannot.
    """

    def __init__(
        self,
        scene: Scene,
        typed: Typed,
        *,
        stored: Section,
        doubted: Collection[str] = (),
        refused: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(data=typed)
        self.scene, self.typed, self.stored, self.doubted = scene, typed, stored, doubted
        self.refused = dict(refused or {})
        self.focus, self.focus_by, self.confirm = "", AUTOFOCUS, ""
        self.payload: dict[str, Any] = {}
        self.unread: dict[str, str] = {}
        self.problems: dict[Place, str] = {}
        self._kept = rows_in_use(typed) | {row.id for _, row in rows_of(stored)}
        self.model = section_model(scene.key)
        self._add_fields(self.model, "")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        self.helper.layout = layout_of(self)

    def _add_fields(self, model: type[Part], prefix: str) -> None:
        asked = asked_fields(self.scene.key, self.scene.document, self.scene.edition)
        for name, declared in field_specs(model).items():
            if not prefix and name not in asked:
                continue
            path, spec = prefix + name, self.scene.spec_here(declared)
            if spec.kind is Kind.PART:
                if spec.part is not None and name in self.methods:
                    self._add_fields(spec.part, f"{path}.")
            elif spec.kind is Kind.ROWS:
                table = TABLES.get(path, TableField)
                self.fields[path] = table(spec, path, self.typed, self.scene, self._kept)
            else:
                self.fields[path] = self._entry(spec, path)

    def _entry(self, spec: FieldSpec, path: str) -> EntryField:
        options = options_for(self.scene, spec.target, self.typed) if spec.kind is Kind.REFERENCE else ()
        unit = unit_shown(self.typed, path, self.scene.units)
        return EntryField(spec, Place(self.scene.key, "", path), self.scene, unit=unit, options=options)

    @property
    def methods(self) -> tuple[str, ...]:
        """The measurement methods of the benefit item this section is about."""
        benefit = self.scene.benefit
        return tuple(key for key in benefit.methods if key in METHODS) if benefit else ()

    @property
    def tables(self) -> dict[str, TableField]:
        return {name: field for name, field in self.fields.items() if isinstance(field, TableField)}

    def clean(self) -> dict[str, Any]:
        self.payload = self._assembled()
        for _ in range(MOST_PASSES):
            section, found = validate_section(self.scene.key, self.payload)
            if section is not None:
                break
            for problem in found:
                self._set_aside(problem.place, problem.sentence)
        else:
            raise BadRequest(self.scene.key)
        self._keep_doubts()
        self.unread = {anchor(place): self._text(place) for place in self.problems if self._text(place)}
        self._name_refused()
        return self.cleaned_data

    def _assembled(self) -> dict[str, Any]:
        """What was read, in the shape of the section; parts of methods not offered here stay as stored."""
        payload: dict[str, Any] = {}
        for name, value in section_json(self.stored).items():
            if isinstance(value, dict) and field_specs(self.model)[name].kind is Kind.PART:
                payload[name] = value if name not in self.methods else {}
        for path, field in self.fields.items():
            container, name = self._container(payload, path)
            if isinstance(field, TableField):
                reading: TableReading = self.cleaned_data[path]
                self.problems |= reading.problems
                container[name] = reading.rows
            elif path in self.errors:
                self.problems[self._place(path)] = str(self.errors[path][0])
            else:
                container[name] = self.cleaned_data.get(path)
        return payload

    def _container(self, payload: dict[str, Any], path: str) -> tuple[dict[str, Any], str]:
        part, _, name = path.rpartition(".")
        return (payload.setdefault(part, {}) if part else payload), name

    def _place(self, path: str) -> Place:
        return Place(self.scene.key, "", path)

    def _table_of(self, row: str) -> str:
        return next((path for path, table in self.tables.items() if row in table.rows), "")

    def _name(self, place: Place) -> str:
        return cell_name(self._table_of(place.row), place.row, place.field) if place.row else place.field

    def _text(self, place: Place) -> str:
        return self.typed.get(self._name(place), "")

    def answered(self, place: Place) -> bool:
        """Whether anything was typed at a place; in a table, whether it has rows."""
        if not place.row and place.field in self.tables:
            return bool(self.tables[place.field].rows)
        return bool(self._text(place))

    def _set_aside(self, place: Place, sentence: str) -> None:
        """Take a value the model refuses out of the payload; its text stays in the field."""
        if place.row:
            reading: TableReading = self.cleaned_data[self._table_of(place.row)]
            row = next(one for one in reading.rows if one["id"] == place.row)
            holder, name = row, place.field
            if name.startswith(AMOUNTS):
                holder, name = row["amounts"], name.removeprefix(AMOUNTS)
            reading.problems[place] = sentence
            reading.values.pop(place, None)
        else:
            holder, name = self._container(self.payload, place.field)
            if isinstance(self.fields.get(place.field), TableField | None):
                raise BadRequest(place.field)  # a table is never left out as a whole
            self.add_error(place.field, sentence)
        if name not in holder:
            raise BadRequest(place.field)
        del holder[name]
        self.problems[place] = sentence

    def _keep_doubts(self) -> None:
        """A text that was not stored as a value is not silently taken for one when it is shown again."""
        for place in self._all_places():
            if anchor(place) in self.doubted and place not in self.problems and self._text(place):
                self._set_aside(place, STILL_UNREAD)

    def _name_refused(self) -> None:
        """A file that was not kept is told at its field; the one kept before stays."""
        for place in self._all_places() if self.refused else ():
            name = self._name(place)
            if name not in self.refused:
                continue
            self.problems[place] = self.refused[name]
            if place.row:
                self.cleaned_data[self._table_of(place.row)].problems[place] = self.refused[name]
            else:
                self.add_error(place.field, self.refused[name])

    def _all_places(self) -> list[Place]:
        places = []
        for path, field in self.fields.items():
            if isinstance(field, TableField):
                places += [field.place(row, column.name) for row in field.rows for column in field.columns]
            else:
                places.append(self._place(path))
        return places

    @property
    def complaints(self) -> list[Complaint]:
        """The problems in the order of the page."""
        return [
            Complaint(anchor(place), self._label(place), self.problems[place])
            for place in (self._all_places() if self.problems else ())
            if place in self.problems
        ]

    def _label(self, place: Place) -> str:
        if not place.row:
            return str(self.fields[place.field].label)
        table = self.tables[self._table_of(place.row)]
        column = next(column.label for column in table.columns if column.name == place.field)
        return f"{table.row_name(place.row)} {column}"
