"""The ports of Japan by class, prefecture and authority, each with the sources it was read from (docs/ports.md)."""

from projects.port_master.reading import FOLDER, PortMasterError, load_port_master, read_port_master
from projects.port_master.rows import PortMaster, PortRow, PortSource

__all__ = [
    "FOLDER",
    "PortMaster",
    "PortMasterError",
    "PortRow",
    "PortSource",
    "load_port_master",
    "read_port_master",
]
