"""One row per span of the day and cargo group."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "待ち時間が生じる時間帯",
        "平日の夜間、休日、雨天などの区分と貨物のまとまりごとに挙げます。検査料金の割増は、利用者の負担と供給者の収入が打ち消し合うため、"
        "どちらにも含めません。夜間などの人件費の増加は、費用の節の管理運営費に含めます。",
        ("spans",),
    ),
)
SHAPES = {"spans": Shape(noun="時間帯", first=("kind", "group"), ordered=True)}
