"""業務コストの削減: fees of machines and shore handling (第Ⅲ編 6.4 b; B6)."""

from evaluations.benefits.context import Context
from projects.document.choices import WorkBasis
from projects.document.methods import HandlingCost
from projects.document.methods.handling_cost import Work
from projects.document.methods.route_cost import WITH_CASE
from projects.units import Quantity, total


def measure(given: HandlingCost, context: Context) -> Quantity:
    """Cost of handling in the chosen without-case minus that with the project; may be negative.

    Returns: 円/年, shape (scenarios, years). Source: 第Ⅲ編 6.4 b.
    """
    without = _case_cost(given, context.without_case, context).named("荷役の費用(without)", clause="6.4 b")
    with_project = _case_cost(given, WITH_CASE, context).named("荷役の費用(with)", clause="6.4 b")
    return without - with_project


def _case_cost(given: HandlingCost, case: str, context: Context) -> Quantity:
    return total((_cost(work, context) for work in given.works if work.case == case), "円/年")


def _cost(work: Work, context: Context) -> Quantity:
    """By the hour, from the hours that the cargo takes at the machine's capacity; else by the ton."""
    share = Quantity(float(work.share or 0) / 100, "", "貨物の割合", place=work.id)
    charged = (context.cargo[work.group or ""].yearly * share).named(
        f"{work.name or ''}の荷役量", clause="6.3"
    )
    if work.basis is WorkBasis.PER_HOUR:
        speed = Quantity(float(work.tons_per_hour or 0), "トン/時", "1基・1台当たりの能力", place=work.id)
        charged = (charged / speed).named(f"{work.name or ''}の稼働時間", clause="6.2 b")
    return (charged * context.price(work, work.rate_unit or "")).named(
        f"{work.name or ''}の費用", clause="6.4 b"
    )
