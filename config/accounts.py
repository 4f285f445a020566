"""Sign-in: accounts are made by administrators, nobody signs up."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.views import password_change as change_page
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from projects.models import Person


class ClosedAccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def clean_password(self, password: str, user: Person | None = None) -> str:
        """A password that an administrator handed over is known to two people, so it cannot be kept."""
        cleaned: str = super().clean_password(password, user=user)
        if user is not None and user.check_password(cleaned):
            raise ValidationError("いまのパスワードとは別のパスワードを記入してください。")
        return cleaned

    def set_password(self, user: Person, password: str) -> None:
        """Called when people choose a password of their own."""
        user.password_is_temporary = False
        super().set_password(user, password)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home")


def password_change(request: HttpRequest) -> HttpResponseBase:
    """Somebody who signs in through the office's provider only has no password to change."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        return render(request, "account/no_password.html")
    answer: HttpResponseBase = change_page(request)
    return answer
