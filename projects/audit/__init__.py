"""The audit trail: one hash chain per project and one for everything else (docs/adr/0004-audit-chain.md)."""

from projects.audit.append import SYSTEM_CHAIN, append, chain_of
from projects.audit.verify import BrokenLink, verify

__all__ = ["SYSTEM_CHAIN", "BrokenLink", "append", "chain_of", "verify"]
