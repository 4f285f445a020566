"""One answer of a section as a Django field: its declaration, its control and how it was understood."""

from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.safestring import SafeString

from projects.document import FieldSpec, FileRef, Kind, Place
from projects.forms.controls import Control, file_control
from projects.forms.naming import anchor, shown_name, unit_name
from projects.forms.reading import SHOWN_UNITS, Option, choice_options, echo, read_text
from projects.forms.scene import Scene
from projects.manuals import BenefitItem
from projects.notation import NotationError

METHODS_OF_MANUAL = "manual:methods"


class EntryField(forms.Field):
    """Reads the typed text of one answer; `cleaned_data` holds the JSON value."""

    widget = forms.TextInput

    def __init__(
        self,
        spec: FieldSpec,
        place: Place,
        scene: Scene,
        *,
        unit: str = "円",
        options: tuple[Option, ...] = (),
    ) -> None:
        super().__init__(required=False, label=spec.label)
        self.spec, self.place, self.scene, self.unit = spec, place, scene, unit
        self.options = choice_options(spec.choices) or options

    def clean(self, value: Any) -> Any:
        text = value or ""
        if self.spec.kind is Kind.FILE:
            return file_value(self.scene, text)
        try:
            return read_text(self.spec, text, unit=self.unit, options=self.options)
        except NotationError as error:
            raise ValidationError(error.sentence) from None

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> "BoundEntry":
        return BoundEntry(form, self, field_name)


class BoundEntry(BoundField):
    """What the template of a field shows."""

    field: EntryField
    template = "dads/entry.html"
    is_table = False

    def __getitem__(self, name: Any) -> Any:
        """Templates ask by key before they ask by name; to answer at once spares an exception per look-up."""
        try:
            return getattr(self, name)
        except (AttributeError, TypeError):
            raise KeyError(name) from None

    @property
    def spec(self) -> FieldSpec:
        return self.field.spec

    @property
    def read_only(self) -> bool:
        return self.field.scene.read_only

    @cached_property
    def anchor(self) -> str:
        return anchor(self.field.place)

    @property
    def echo(self) -> str:
        return echo(self.spec.kind, self.form.cleaned_data.get(self.name))

    @property
    def echoes(self) -> bool:
        return self.spec.kind in (Kind.MONEY, Kind.YEAR)

    @property
    def required(self) -> bool:
        """A complete case needs it; a method of measuring is needed unless the benefit arises on a condition."""
        return self.spec.required or (self._measured is not None and not self._measured.conditional)

    @cached_property
    def help(self) -> str:
        """Our own words of the document, and the hint of the project's type where it has one."""
        kind = self.field.scene.edition.types.get(self._type_key)
        hint = getattr(kind.hints, self.spec.name, "") if kind else ""
        return (hint or self.spec.help) + self._condition

    @property
    def _condition(self) -> str:
        """When a benefit that does not always arise is measured."""
        benefit = self._measured
        if benefit is None or benefit.condition is None:
            return ""
        return (
            f"マニュアルの条件「{benefit.condition}」({benefit.clause})に当てはまらないときは、"
            "選ばずに空けておきます。"
        )

    @property
    def _measured(self) -> BenefitItem | None:
        """The benefit item, where this answer is the method by which it is measured."""
        return self.field.scene.benefit if self.spec.target == METHODS_OF_MANUAL else None

    @property
    def _type_key(self) -> str:
        return self.field.scene.document.components[0].type

    @property
    def suffix(self) -> str:
        """The unit printed behind the control; while typing, money has a choice of units instead."""
        if self.read_only and not self.value():
            return ""
        if self.spec.kind is Kind.MONEY:
            return self.field.unit if self.read_only else ""
        return self.spec.unit

    @property
    def unit_choice(self) -> tuple[str, ...]:
        return SHOWN_UNITS if self.spec.kind is Kind.MONEY else ()

    @property
    def unit_name(self) -> str:
        return unit_name(self.name)

    @property
    def shown_name(self) -> str:
        return shown_name(self.name)

    @property
    def wide(self) -> bool:
        return self.spec.kind in (Kind.LONG_TEXT, Kind.FILE)

    @property
    def control(self) -> SafeString:
        described = [f"{self.anchor}-help"] if self.help or self.spec.clause else []
        described += [f"{self.anchor}-echo"] if self.echoes else []
        described += [f"{self.anchor}-error"]
        control = Control(
            kind=self.spec.kind,
            name=self.html_name,
            id=self.anchor,
            text=self.value() or "",
            options=self.field.options,
            described_by=" ".join(described),
            read_only=self.field.scene.read_only,
            invalid=bool(self.errors),
        )
        if self.spec.kind is not Kind.FILE:
            return control.html()
        file = self.field.scene.files.get(self.value() or "")
        url = self.field.scene.file_url(file.sha256) if file else ""
        return file_control(control, file, url, accept="image/png,image/jpeg")


def file_value(scene: Scene, sha256: str) -> dict[str, str] | None:
    """The reference to a stored file of this project; another hash means nothing here."""
    file: FileRef | None = scene.files.get(sha256)
    return file.model_dump(mode="json") if file else None
