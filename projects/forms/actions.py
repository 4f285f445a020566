"""What the buttons of a form do besides saving: rows, years and units. Nothing typed is lost by them."""

from dataclasses import dataclass

from django.core.exceptions import BadRequest

from projects.document import Kind, Place
from projects.forms.naming import anchor, cell_name, shown_name
from projects.forms.reading import show_value
from projects.forms.scene import Scene
from projects.forms.section_form import SectionForm
from projects.forms.table_field import TableField
from projects.forms.typed import row_add, row_move, row_remove, rows_in_use, units_wanted, years_fill

REDRAW = "redraw"
ACTIONS = ("add", "remove", "drop", "up", "down", "fill")
MONEY = (Kind.MONEY, Kind.AMOUNTS)
NO_YEARS = "並べる年度がまだ決まっていません。「事業期間と計算期間」と「施設」の節を先に記入してください。"


@dataclass(frozen=True)
class Outcome:
    """Where the keyboard goes on after the button, and what is said to those who do not see the page."""

    focus: str = ""
    said: str = ""
    confirm: str = ""  # a row that is in use: its deletion is asked once more


def is_action(do: str) -> bool:
    """Whether a pressed button only changes the page and stores nothing."""
    return do == REDRAW or do.partition(":")[0] in ACTIONS


def act(do: str, form: SectionForm) -> Outcome:
    """Change the typed texts as the button says. Raises BadRequest for a button no page of ours has."""
    convert_units(form)
    if do == REDRAW:
        return Outcome()
    action, _, target = do.partition(":")
    path, _, row = target.partition(":")
    table = form.tables.get(path)
    if table is None or table.fixed:
        raise BadRequest(do)
    match action:
        case "add":
            return _add(table, row, form.scene)
        case "fill":
            return _fill(form, table)
        case "remove" if row in rows_in_use(form.typed):
            drop = f"{anchor(Place(form.scene.key, row))}-drop"
            return Outcome(drop, "この行はほかの欄で使われています。削除するかどうかを選んでください。", row)
        case "remove" | "drop":
            return _remove(table, row, form.scene)
        case _:
            return _move(table, row, action, form.scene)


def convert_units(form: SectionForm) -> None:
    """Write the amounts that were read in the unit now wanted; the yen do not change."""
    wanted = units_wanted(form.typed)
    for path, unit in wanted.items():
        field = form.fields.get(path)
        if isinstance(field, TableField):
            values = form.cleaned_data[path].values
            for row in field.rows:
                for column in field.cells(row):
                    place = field.place(row, column.name)
                    if column.kind in MONEY and place in values and place not in form.problems:
                        text = show_value(values[place], Kind.MONEY, unit)
                        form.typed[cell_name(path, row, column.name)] = text
        elif path in form.cleaned_data and form.cleaned_data[path] is not None:
            form.typed[path] = show_value(form.cleaned_data[path], Kind.MONEY, unit)
        form.typed[shown_name(path)] = unit


def _add(table: TableField, group: str, scene: Scene) -> Outcome:
    by = table.shape.group_by
    row = row_add(table.typed, table.path, {by: group} if by and group else None)
    first = next(column.name for column in table.columns)
    return Outcome(anchor(Place(scene.key, row, first)), f"「{table.label}」に行を追加しました。")


def _remove(table: TableField, row: str, scene: Scene) -> Outcome:
    row_remove(table.typed, table.path, row)
    focus = f"{anchor(Place(scene.key, '', table.path))}-add"
    return Outcome(focus, f"「{table.label}」の行を削除しました。")


def _move(table: TableField, row: str, action: str, scene: Scene) -> Outcome:
    row_move(table.typed, table.path, row, -1 if action == "up" else 1, table.shape.group_by)
    said = "行を上へ移動しました。" if action == "up" else "行を下へ移動しました。"
    return Outcome(f"{anchor(Place(scene.key, row))}-{action}", said)


def _fill(form: SectionForm, table: TableField) -> Outcome:
    periods = form.scene.periods
    years = {"construction": periods.construction, "service": periods.service}.get(table.shape.years, ())
    focus = f"{anchor(Place(form.scene.key, '', table.path))}-fill"
    if not years:
        return Outcome(focus, NO_YEARS)
    values = form.cleaned_data[table.path].values
    present = {row: values.get(table.place(row, "year")) for row in table.rows}
    added = years_fill(table.typed, table.path, years, present)
    return Outcome(
        focus, f"{added}年度分の行を加えました。" if added else "計算期間の年度は全て並んでいます。"
    )
