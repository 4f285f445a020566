"""Controls written by Python: lean, escaped, the same in a field and in a cell of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from projects.document import FileRef, Kind
from projects.forms.reading import BOOLEANS, Option

EMPTY_OPTION, EMPTY_CELL = "選択してください", "未選択"
NOTHING = "(記入なし)"
NUMERIC = (Kind.NUMBER, Kind.MONEY, Kind.AMOUNTS)
IMAGES = ("image/png", "image/jpeg")


@dataclass(slots=True)
class Control:
    """One control: where it stands, what it holds and how it is described to assistive technology.

    `name`, `id` and `described_by` are made of field names and row ids, which need no escaping.
    """

    kind: Kind
    name: str
    id: str
    text: str = ""
    options: Sequence[Option] = ()
    label: str = ""  # only where no visible label names the control
    described_by: str = ""
    invalid: bool = False
    focus: str = ""  # the attribute that brings the keyboard here
    lines: int = 5
    in_cell: bool = False
    read_only: bool = False

    def html(self) -> SafeString:
        if self.read_only:
            return self._value()
        match self.kind:
            case Kind.LONG_TEXT:
                return self._textarea()
            case Kind.CHOICE | Kind.REFERENCE:
                return self._select(self.options)
            case Kind.BOOLEAN:
                return self._select(BOOLEANS)
            case _:
                return self._input()

    def _value(self) -> SafeString:
        """Where nothing may be typed the answer stands as text, not as a closed control."""
        options = dict(BOOLEANS if self.kind is Kind.BOOLEAN else self.options)
        text = escape(options.get(self.text, self.text)) or f'<span class="value__none">{NOTHING}</span>'
        number = " value--number" if self.kind in NUMERIC else ""
        return mark_safe(f'<span class="value{number}" id="{self.id}">{text}</span>')  # noqa: S308 - escaped

    def _attributes(self, css: str) -> str:
        parts = [f'id="{self.id}" name="{self.name}" class="{css}"']
        if self.label:
            parts.append(f'aria-label="{escape(self.label)}"')
        if self.described_by:
            parts.append(f'aria-describedby="{self.described_by}"')
        if self.invalid:
            parts.append('aria-invalid="true"')
        if self.focus:
            parts.append(self.focus)
        return " ".join(parts)

    def _input(self) -> SafeString:
        numeric = self.kind in NUMERIC
        css = "input input--number" if numeric else "input input--year" if self.kind is Kind.YEAR else "input"
        mode = ' inputmode="decimal"' if numeric else ""
        return mark_safe(  # noqa: S308 - every part is escaped above
            f'<input type="text" {self._attributes(css)} value="{escape(self.text)}"{mode} autocomplete="off">'
        )

    def _textarea(self) -> SafeString:
        return mark_safe(  # noqa: S308 - every part is escaped above
            f'<textarea {self._attributes("input textarea")} rows="{self.lines}">\n{escape(self.text)}</textarea>'
        )

    def _select(self, options: Sequence[Option]) -> SafeString:
        chosen = [
            f'<option value="{escape(key)}"{" selected" if key == self.text else ""}>{escape(label)}</option>'
            for key, label in options
        ]
        if self.text and self.text not in {key for key, _ in options}:
            chosen.append(f'<option value="{escape(self.text)}" selected>読み取れない値</option>')
        return mark_safe(  # noqa: S308 - every part is escaped above
            f"<select {self._attributes('input select')}>"
            f'<option value="">{EMPTY_CELL if self.in_cell else EMPTY_OPTION}</option>{"".join(chosen)}</select>'
        )


def file_control(control: Control, file: FileRef | None, url: str, *, accept: str = "") -> SafeString:
    """A stored file with its link (a picture shows itself), and the control that attaches one."""
    kept = SafeString("")
    if file is not None:
        picture = (
            format_html('<img class="file__picture" src="{}" alt="">', url)
            if file.media_type in IMAGES
            else ""
        )
        kept = format_html(
            '<input type="hidden" name="{}" value="{}"><a class="file__link" href="{}" target="_blank">{}{}'
            '<span class="visually-hidden">(新しいタブで開きます)</span></a>',
            control.name,
            file.sha256,
            url,
            picture,
            file.name,
        )
    if control.read_only:
        return format_html('<div class="file" id="{}">{}</div>', control.id, kept or NOTHING)
    return format_html(
        '<div class="file">{}<input type="file" {}{} data-file></div>',
        kept,
        mark_safe(control._attributes("file__input")),  # noqa: S308 - escaped there
        format_html(' accept="{}"', accept) if accept else "",
    )
