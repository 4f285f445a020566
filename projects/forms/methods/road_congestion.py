"""How relief was worked out, then the stretches relieved."""

from projects.forms.shapes import Shape

GROUPS = (
    (
        "混雑が和らぐ区間",
        "事業によって時間も距離も変わらない区間や車両は挙げません。",
        ("basis", "stretches"),
    ),
)
SHAPES = {"stretches": Shape(noun="区間", ordered=True)}
