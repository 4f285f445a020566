"""Reading YAML strictly: no duplicate keys, no objects, exact decimals, errors that name file and parameter."""

from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

FOLDER = Path(__file__).parent
Model = TypeVar("Model", bound=BaseModel)


class ManualError(ValueError):
    """A file of the manual is wrong. It names the file, the parameter, the fault and the remedy."""

    def __init__(self, path: Path, parameter: str, fault: str) -> None:
        self.file = str(path.relative_to(FOLDER)) if path.is_relative_to(FOLDER) else str(path)
        self.parameter = parameter
        self.fault = fault
        place = f"「{parameter}」" if parameter else "ファイル全体"
        super().__init__(f"マニュアルのデータ {self.file} の{place}: {fault}。ファイルを直してください。")


class _StrictLoader(yaml.SafeLoader):
    """PyYAML's safe loader that refuses duplicate keys and reads decimals exactly."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = self.construct_object(key_node, deep=True)
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"項目「{key}」が二度書かれています", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep)


def _exact_decimal(_: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    return Decimal(node.value.replace("_", ""))


_StrictLoader.add_constructor("tag:yaml.org,2002:float", _exact_decimal)


def read_model(path: Path, model: type[Model]) -> Model:
    """Read one YAML file as `model`, or raise a ManualError for its first fault."""
    return checked(path, read_yaml(path), model)


def checked(path: Path, content: Any, model: type[Model]) -> Model:
    """What was read from `path` as `model`, or a ManualError for its first fault."""
    try:
        return model.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        raise ManualError(path, _dotted(first["loc"]), _fault(first)) from error


def read_yaml(path: Path) -> Any:
    """The plain content of one YAML file. Raises ManualError."""
    try:
        return yaml.load(path.read_bytes(), Loader=_StrictLoader)  # noqa: S506  (a SafeLoader subclass)
    except FileNotFoundError as error:
        raise ManualError(path, "", "ファイルがありません") from error
    except yaml.MarkedYAMLError as error:
        line = f"{error.problem_mark.line + 1}行目" if error.problem_mark else ""
        raise ManualError(path, line, f"YAMLとして読めません({error.problem})") from error
    except (yaml.YAMLError, ArithmeticError) as error:
        raise ManualError(path, "", f"YAMLとして読めません({error})") from error


def _dotted(location: tuple[int | str, ...]) -> str:
    """("effects", 2, "item") -> "effects[2].item", counted from 1 as a reader counts rows."""
    text = ""
    for part in location:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _fault(error: ErrorDetails) -> str:
    given = error.get("input")
    match error["type"]:
        case "missing":
            return "必要な項目がありません"
        case "extra_forbidden":
            return "知らない項目です"
        case "model_type" | "model_attributes_type":
            return "項目の集まり(名前: 値)ではありません"
        case "instruction" | "refused":
            return error["msg"]
        case "enum" | "literal_error":
            return f"「{given}」は選べません。選べるのは {error['ctx']['expected']} です"
        case "string_pattern_mismatch":
            return f"「{given}」は決められた書き方({error['ctx']['pattern']})に合いません"
        case "string_type":
            return f"「{given}」は文字列ではありません(引用符で囲んでください)"
        case kind if kind.startswith(("decimal", "int", "fraction", "date")):
            return f"「{given}」は正しい値ではありません({error['msg']})"
    return f"「{given}」は正しくありません({error['msg']})"
