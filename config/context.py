"""What every page may ask of the settings."""

from django.conf import settings
from django.http import HttpRequest

from config.env_sign_in import SecondFactor


def sign_in_options(request: HttpRequest) -> dict[str, object]:
    return {
        "second_factor_offered": settings.SECOND_FACTOR != SecondFactor.OFF,
        "second_factor_required": settings.SECOND_FACTOR == SecondFactor.REQUIRED,
        "oidc_name": settings.OIDC_NAME,
    }
