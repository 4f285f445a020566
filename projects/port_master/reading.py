"""Reading the two files strictly: a fault names file, line and column, and nothing is loaded."""

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from projects.port_master.rows import PortMaster, PortRow, PortSource

FOLDER = Path(__file__).parent
LISTS = {"designations", "sources"}
Row = TypeVar("Row", bound=BaseModel)


class PortMasterError(ValueError):
    """A file of the list of ports is wrong."""

    def __init__(self, path: Path, place: str, fault: str) -> None:
        super().__init__(f"港湾の一覧 {path.name} の{place}: {fault}。ファイルを直してください。")


@cache
def load_port_master() -> PortMaster:
    """The list that comes with the application, read once."""
    return read_port_master(FOLDER)


def read_port_master(folder: Path) -> PortMaster:
    """Read and check both files. Raises PortMasterError."""
    ports_path, sources_path = folder / "ports.csv", folder / "sources.csv"
    sources = _read(sources_path, PortSource)
    ports = _read(ports_path, PortRow)
    _once(sources_path, (one.key for one in sources))
    _once(ports_path, (one.slug for one in ports))
    _once(ports_path, (f"{one.prefecture}{one.name}" for one in ports))
    known = {one.key: one for one in sources}
    named = {key: one for one in ports for key in one.source_keys}
    for key in sorted(set(named) - set(known)):
        raise PortMasterError(ports_path, named[key].name, f"出典「{key}」は sources.csv にありません")
    for key in sorted(set(known) - set(named)):
        raise PortMasterError(sources_path, key, "この出典を挙げる港湾がありません")
    return PortMaster(ports=tuple(ports), sources=known)


def _read(path: Path, model: type[Row]) -> list[Row]:
    columns = list(model.model_fields)
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        if next(reader, None) != columns:
            raise PortMasterError(path, "1行目", f"列は {','.join(columns)} の順でなければなりません")
        return [
            _row(path, reader.line_num, model, dict(_cells(path, reader.line_num, columns, cells)))
            for cells in reader
        ]


def _cells(path: Path, line: int, columns: list[str], cells: list[str]) -> Iterable[tuple[str, object]]:
    if len(cells) != len(columns):
        raise PortMasterError(path, f"{line}行目", f"{len(columns)}列のところ{len(cells)}列あります")
    for column, cell in zip(columns, cells, strict=True):
        if cell != cell.strip():
            raise PortMasterError(path, f"{line}行目の{column}", "前後に空白があります")
        yield column, tuple(cell.split()) if column in LISTS else cell


def _row(path: Path, line: int, model: type[Row], values: dict[str, object]) -> Row:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        column = ".".join(str(part) for part in first["loc"])
        if not column:
            raise PortMasterError(path, f"{line}行目", first["msg"]) from error
        fault = f"「{first['input']}」は正しくありません({first['msg']})"
        raise PortMasterError(path, f"{line}行目の{column}", fault) from error


def _once(path: Path, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            raise PortMasterError(path, key, "二度書かれています")
        seen.add(key)
