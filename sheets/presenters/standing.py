"""What the preview is a preview of."""

from projects.presenters.days import day
from sheets.layout import DRAFT_MARK
from sheets.selectors.sources import SheetSource


def standing(source: SheetSource) -> str:
    """One sentence above the preview."""
    status = source.status
    if not status.is_draft:
        submitted = f"({day(status.at)}提出)" if status.at else ""
        return f"第{status.number}版{submitted}の内容と、そのときに保存された計算結果です。"
    missing = "まだ計算できない項目は「(未計算)」と示します。" if source.figures is None else ""
    return f"保存されている入力による下書きで、「{DRAFT_MARK}」と印刷されます。{missing}"
