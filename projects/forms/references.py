"""What a reference may point at, as options with the names people gave."""

from collections.abc import Mapping

from projects.document import Part, field_specs, section_model
from projects.document.methods import METHODS, method_title
from projects.document.methods.route_cost import WITH_CASE
from projects.document.registry import UNIT_VALUES, referable
from projects.forms.naming import cell_name, rows_name
from projects.forms.reading import Option
from projects.forms.scene import Scene
from projects.forms.typed import Typed, tables_of, typed_of
from projects.presenters.unit_values import options

_NAMES = ("name", "stretch", "year", "note")
_LONGEST = 40


def options_for(scene: Scene, target: str, typed: Typed, prefix: str = "") -> tuple[Option, ...]:
    """Options of a reference target (see `Marker`); `prefix` is the nested part a ":table" target lies in."""
    where, _, table = target.partition(":")
    if where == "manual":
        return _from_manual(scene, table)
    if where == "document":
        return _components(scene)
    if where == "section":
        return _rows_of_section(scene, typed)
    if table == "with_or_case":
        return _cases(scene)
    if not where:
        return row_options(typed, prefix + table, scene)
    if where == scene.key:
        return row_options(typed, table, scene)
    return _table_of_section(scene, where, table)


def row_options(typed: Typed, table: str, scene: Scene) -> tuple[Option, ...]:
    """The rows of a table on this page, as they are being typed; rows of the manual have its names."""
    cases, names = dict(_cases(scene)), scene.manual_rows
    return tuple(
        (row, names.get(row) or row_label(typed, table, row, number, cases))
        for number, row in enumerate(typed.getlist(rows_name(table)), 1)
    )


def row_label(typed: Typed, table: str, row: str, number: int, cases: Mapping[str, str]) -> str:
    """What a row is called: the name typed in it, else its number; a route also says for which case."""
    texts = (typed.get(cell_name(table, row, name), "") for name in _NAMES)
    label = _short(next((text for text in texts if text), "")) or f"{number}行目"
    case = typed.get(cell_name(table, row, "case"))
    if not case:
        return label
    return f"{label}【{cases.get(case, '場合が未選択')}】"


def _cases(scene: Scene) -> tuple[Option, ...]:
    """The case with the project and those without it."""
    without = _table_of_section(scene, "without_cases", "cases")
    return ((WITH_CASE, "実施する場合"), *((row, f"実施しない場合: {label}") for row, label in without))


def _from_manual(scene: Scene, name: str) -> tuple[Option, ...]:
    if name == "service_lives":
        return tuple((life.key, f"{life.name}({life.years}年)") for life in scene.edition.service_lives)
    if name.startswith(UNIT_VALUES):
        return options(referable(scene.edition, name))
    if name == "methods" and scene.type is not None:
        methods = scene.type.benefit(scene.item).methods
        return tuple((method, method_title(method)) for method in methods if method in METHODS)
    raise KeyError(name)


def _components(scene: Scene) -> tuple[Option, ...]:
    return tuple(
        (component.id, scene.edition.type(component.type).names.chapter)
        for component in scene.document.components
    )


def section_row_names(scene: Scene) -> dict[str, str]:
    """Row id -> table and row as people know them, for every row of the stored section."""
    typed = typed_of(scene, scene.document.section(scene.key), {})
    return dict(_rows_of_section(scene, typed))


def _rows_of_section(scene: Scene, typed: Typed) -> tuple[Option, ...]:
    model = section_model(scene.key)
    labels = _table_labels(model)
    return tuple(
        (row, f"{labels[table]}: {label}")
        for table in tables_of(model)
        if table != "evidence"
        for row, label in row_options(typed, table, scene)
    )


def _table_labels(model: type[Part], prefix: str = "") -> dict[str, str]:
    labels: dict[str, str] = {}
    for name, spec in field_specs(model).items():
        labels[prefix + name] = spec.label
        if spec.part is not None:
            labels |= _table_labels(spec.part, f"{prefix}{name}.")
    return labels


def _table_of_section(scene: Scene, key: str, table: str) -> tuple[Option, ...]:
    rows = getattr(scene.document.section(key), table)
    return tuple((row.id, _short(row.name or "") or f"{number}行目") for number, row in enumerate(rows, 1))


def _short(text: str) -> str:
    line = text.splitlines()[0] if text else ""
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
