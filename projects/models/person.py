"""People who sign in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models

from projects.access.roles import Role
from projects.models.organisation import Organisation


class PersonManager(BaseUserManager["Person"]):
    """People are created by the service `person_create`; the manager only finds them."""


class Person(AbstractBaseUser):
    username = models.CharField(
        "ユーザー名",
        max_length=60,
        unique=True,
        validators=(UnicodeUsernameValidator(),),
    )
    display_name = models.CharField("氏名", max_length=80)
    email = models.EmailField("メールアドレス", blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name="所属",
        on_delete=models.PROTECT,
        related_name="people",
    )
    role = models.CharField("役割", max_length=20, choices=Role)
    is_active = models.BooleanField("利用中", default=True)
    password_is_temporary = models.BooleanField("一時パスワード", default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[PersonManager] = PersonManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["display_name"]

    class Meta:
        verbose_name = "利用者"
        ordering = ("display_name",)

    def __str__(self) -> str:
        return self.display_name

    @property
    def is_administrator(self) -> bool:
        return self.role == Role.ADMIN

    def get_full_name(self) -> str:
        """Asked for by the sign-in package."""
        return self.display_name

    def get_short_name(self) -> str:
        """Asked for by the sign-in package."""
        return self.display_name
