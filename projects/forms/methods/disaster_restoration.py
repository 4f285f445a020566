"""One table of amounts."""

from projects.forms.shapes import Shape

GROUPS = (("復旧費用", "", ("restorations",)),)
SHAPES = {"restorations": Shape(noun="復旧費用", unit="千円")}
