"""The catalogue of checks as a page of the documentation."""

from dataclasses import dataclass

from evaluations.checks.rule import RULES, Rule, Severity

SEVERITIES = {
    Severity.ERROR: "直すまで提出できない",
    Severity.NEEDS_REASON: "理由を記すまで提出できない",
    Severity.WARNING: "注意だけを示す",
}
CHAPTERS = {
    "K0": "必要な項目",
    "K1": "事業の概要",
    "K2": "事業期間と計算期間",
    "K3": "施設",
    "K4": "費用",
    "K5": "需要",
    "K6": "便益・効果・事業を実施しない場合",
    "K7": "便益の計測",
    "K8": "記述事項・原単位・排出ガス",
    "K9": "効果に関する指標",
}


@dataclass(frozen=True)
class CheckLine:
    """A rule as people read it."""

    code: str
    title: str
    meaning: str
    source: str


def chapters() -> tuple[tuple[str, tuple[CheckLine, ...]], ...]:
    """The catalogue in the order of its numbers, chapter by chapter."""
    return tuple(
        (
            chapter,
            tuple(
                CheckLine(code, rule.title, _meaning(rule), rule.source)
                for code, rule in sorted(RULES.items())
                if code.startswith(prefix)
            ),
        )
        for prefix, chapter in CHAPTERS.items()
    )


def checks_page() -> str:
    """The rules in the order of their numbers, by chapter (Markdown)."""
    lines = [
        "# 点検の一覧",
        "",
        "Written by `manage.py check_catalogue --write` from `evaluations/checks`; a test keeps it current. Do not edit it.",
    ]
    for chapter, rules in chapters():
        lines += [
            "",
            f"## {chapter}",
            "",
            "| 番号 | 点検の内容 | 見つかったとき | 根拠 |",
            "| --- | --- | --- | --- |",
        ]
        lines += [f"| {rule.code} | {rule.title} | {rule.meaning} | {rule.source} |" for rule in rules]
    return "\n".join([*lines, ""])


def _meaning(rule: Rule) -> str:
    stops = "計算できない。" if rule.stops else ""
    return f"{stops}{SEVERITIES[rule.severity]}"
