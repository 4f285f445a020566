"""A QR code as SVG that stands in the page itself: presentation attributes only, so the CSP lets it be."""

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString

QUIET_ZONE = 4  # modules of white around the code, as ISO/IEC 18004 asks


def qr_code_svg(text: str, *, label: str) -> SafeString:
    """One path of unit squares; `label` is what a screen reader says."""
    code = qrcode.QRCode(border=QUIET_ZONE)
    code.add_data(text)
    rows = code.get_matrix()
    squares = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return format_html(
        '<svg class="qr-code" viewBox="0 0 {size} {size}" role="img" aria-label="{label}"'
        ' shape-rendering="crispEdges">'
        '<rect width="{size}" height="{size}" fill="#fff"/><path d="{squares}" fill="#000"/></svg>',
        size=len(rows),
        label=label,
        squares=squares,
    )
