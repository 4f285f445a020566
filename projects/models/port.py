"""Ports and their districts (港湾・地区)."""

from django.db import models

from projects.document.choices import PortClass
from projects.models.organisation import Organisation


class Port(models.Model):
    key = models.SlugField("識別名", primary_key=True, max_length=60)
    name = models.CharField("港湾名", max_length=80)
    port_class = models.CharField(
        "港格", max_length=20, choices=[(one.value, one.label) for one in PortClass]
    )
    prefecture = models.CharField("都道府県", max_length=20)
    municipality = models.CharField("市町村", max_length=60, blank=True)
    designations = models.JSONField("指定", default=list, blank=True)
    authority = models.ForeignKey(
        Organisation,
        verbose_name="港湾管理者",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="ports",
    )
    source = models.CharField("出典", max_length=200)

    class Meta:
        verbose_name = "港湾"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class District(models.Model):
    port = models.ForeignKey(Port, on_delete=models.PROTECT, related_name="districts")
    slug = models.SlugField("識別名", max_length=60)
    name = models.CharField("地区名", max_length=80)

    class Meta:
        verbose_name = "地区"
        ordering = ("port", "name")
        constraints = (models.UniqueConstraint(fields=("port", "slug"), name="district_slug_once_per_port"),)

    def __str__(self) -> str:
        return self.name
