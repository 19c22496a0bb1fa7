"""Set what documents claim against the record: confirmed, contradicted, or left unchecked."""

from onrecord.assess.claims import Check, Result, check_claims

__all__ = ["Check", "Result", "check_claims"]
