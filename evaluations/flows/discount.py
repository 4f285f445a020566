"""The social discount rate of an edition."""

from evaluations.engine import discount_rate
from projects.manuals import Edition
from projects.units import Quantity


def rate_of(edition: Edition) -> Quantity:
    """社会的割引率 as a fraction, with its clause."""
    clause = edition.discount_rate_clause
    return discount_rate(float(edition.discount_rate), clause=clause, source=edition.cite(clause))
