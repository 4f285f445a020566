"""Forms of the registry: Japanese sentences at each field, the same controls as everywhere."""

from collections.abc import Callable
from typing import Any

from django import forms

from projects.access.refusals import Refused, RefusedFields
from projects.forms.reading import clean_text

SLUG_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


class LineField(forms.CharField):
    """One line of text, without the invisible signs that pasting brings along."""

    def to_python(self, value: Any) -> str:
        line = clean_text(str(value or "")).replace("\n", " ").replace("\t", " ")
        return super().to_python(line) or ""


class SlugField(forms.RegexField):
    """A name for addresses and records; it stays once it is given."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            regex=SLUG_PATTERN,
            max_length=60,
            label="識別名",
            error_messages={
                "invalid": "英小文字で始まる、英小文字・数字・「-」だけの名前を記入してください。"
            },
            **kwargs,
        )


class RegistryForm(forms.Form):
    """What is asked about a row; `refuse` puts the sentences of a service to their fields."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            _speak(field)
            if isinstance(field, forms.ChoiceField):
                field.widget.attrs["class"] = "select"

    def refuse(self, refusal: Refused) -> None:
        sentences = refusal.sentences if isinstance(refusal, RefusedFields) else {"": refusal.sentence}
        for name, sentence in sentences.items():
            self.add_error(name if name in self.fields else None, sentence)


def _speak(field: forms.Field) -> None:
    chosen = isinstance(field, forms.ChoiceField)
    field.error_messages |= {
        "required": f"{field.label}を{'選んで' if chosen else '記入して'}ください。",
        "invalid_choice": f"一覧から{field.label}を選んでください。",
        "max_length": f"{field.label}は{getattr(field, 'max_length', None)}文字以内で記入してください。",
        "null_characters_not_allowed": f"{field.label}に使えない文字が含まれています。",
    }


def stored(form: RegistryForm, write: Callable[..., object]) -> bool:
    """Hand the answers to a service under the names of their fields; a refusal goes back to the fields."""
    if not form.is_valid():
        return False
    try:
        write(**form.cleaned_data)
    except Refused as refusal:
        form.refuse(refusal)
        return False
    return True
