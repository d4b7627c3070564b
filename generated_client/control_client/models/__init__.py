# Generated from openapi/bundled/control.json by scripts/generate.py. Never edit.
"""All models of the API, each imported when it is first asked for."""

from typing import TYPE_CHECKING

from galleyproof_client._lazy import importer

if TYPE_CHECKING:
    from .act import Act
    from .act_description import ActDescription
    from .act_name import ActName
    from .acted import Acted
    from .advance import Advance
    from .advance_until import AdvanceUntil
    from .advanced import Advanced
    from .api_description import ApiDescription
    from .catalogue import Catalogue
    from .clock import Clock
    from .clock_change import ClockChange
    from .clock_mode import ClockMode
    from .deleted_sandbox import DeletedSandbox
    from .effect import Effect
    from .effect_details import EffectDetails
    from .effect_kind import EffectKind
    from .error import Error
    from .error_detail import ErrorDetail
    from .event import Event
    from .fault import Fault
    from .fault_kind import FaultKind
    from .fault_list import FaultList
    from .fault_options import FaultOptions
    from .har import Har
    from .har_log import HarLog
    from .journal import Journal
    from .journal_call import JournalCall
    from .key import Key
    from .key_list import KeyList
    from .ledger import Ledger
    from .match import Match
    from .mishap import Mishap
    from .mishap_option import MishapOption
    from .mishap_option_type import MishapOptionType
    from .new_clock import NewClock
    from .new_fault import NewFault
    from .new_fault_options import NewFaultOptions
    from .new_fork import NewFork
    from .new_key import NewKey
    from .new_sandbox import NewSandbox
    from .operation_description import OperationDescription
    from .own_world import OwnWorld
    from .point import Point
    from .read_journal_method import ReadJournalMethod
    from .request_headers import RequestHeaders
    from .response_headers import ResponseHeaders
    from .sandbox import Sandbox
    from .sandbox_list import SandboxList
    from .service_settings import ServiceSettings
    from .setting_description import SettingDescription
    from .settings import Settings
    from .settings_answer import SettingsAnswer
    from .snapshot import Snapshot
    from .snapshot_list import SnapshotList
    from .standard_world import StandardWorld
    from .world_tables import WorldTables
    from .world_tables_additional_property_type_0_item import WorldTablesAdditionalPropertyType0Item
    from .world_tables_additional_property_type_1 import WorldTablesAdditionalPropertyType1

__all__ = (
    "Act",
    "ActDescription",
    "Acted",
    "ActName",
    "Advance",
    "Advanced",
    "AdvanceUntil",
    "ApiDescription",
    "Catalogue",
    "Clock",
    "ClockChange",
    "ClockMode",
    "DeletedSandbox",
    "Effect",
    "EffectDetails",
    "EffectKind",
    "Error",
    "ErrorDetail",
    "Event",
    "Fault",
    "FaultKind",
    "FaultList",
    "FaultOptions",
    "Har",
    "HarLog",
    "Journal",
    "JournalCall",
    "Key",
    "KeyList",
    "Ledger",
    "Match",
    "Mishap",
    "MishapOption",
    "MishapOptionType",
    "NewClock",
    "NewFault",
    "NewFaultOptions",
    "NewFork",
    "NewKey",
    "NewSandbox",
    "OperationDescription",
    "OwnWorld",
    "Point",
    "ReadJournalMethod",
    "RequestHeaders",
    "ResponseHeaders",
    "Sandbox",
    "SandboxList",
    "ServiceSettings",
    "SettingDescription",
    "Settings",
    "SettingsAnswer",
    "Snapshot",
    "SnapshotList",
    "StandardWorld",
    "WorldTables",
    "WorldTablesAdditionalPropertyType0Item",
    "WorldTablesAdditionalPropertyType1",
)

__getattr__, __dir__ = importer(
    __name__,
    {
        "Act": ".act",
        "ActDescription": ".act_description",
        "ActName": ".act_name",
        "Acted": ".acted",
        "Advance": ".advance",
        "AdvanceUntil": ".advance_until",
        "Advanced": ".advanced",
        "ApiDescription": ".api_description",
        "Catalogue": ".catalogue",
        "Clock": ".clock",
        "ClockChange": ".clock_change",
        "ClockMode": ".clock_mode",
        "DeletedSandbox": ".deleted_sandbox",
        "Effect": ".effect",
        "EffectDetails": ".effect_details",
        "EffectKind": ".effect_kind",
        "Error": ".error",
        "ErrorDetail": ".error_detail",
        "Event": ".event",
        "Fault": ".fault",
        "FaultKind": ".fault_kind",
        "FaultList": ".fault_list",
        "FaultOptions": ".fault_options",
        "Har": ".har",
        "HarLog": ".har_log",
        "Journal": ".journal",
        "JournalCall": ".journal_call",
        "Key": ".key",
        "KeyList": ".key_list",
        "Ledger": ".ledger",
        "Match": ".match",
        "Mishap": ".mishap",
        "MishapOption": ".mishap_option",
        "MishapOptionType": ".mishap_option_type",
        "NewClock": ".new_clock",
        "NewFault": ".new_fault",
        "NewFaultOptions": ".new_fault_options",
        "NewFork": ".new_fork",
        "NewKey": ".new_key",
        "NewSandbox": ".new_sandbox",
        "OperationDescription": ".operation_description",
        "OwnWorld": ".own_world",
        "Point": ".point",
        "ReadJournalMethod": ".read_journal_method",
        "RequestHeaders": ".request_headers",
        "ResponseHeaders": ".response_headers",
        "Sandbox": ".sandbox",
        "SandboxList": ".sandbox_list",
        "ServiceSettings": ".service_settings",
        "SettingDescription": ".setting_description",
        "Settings": ".settings",
        "SettingsAnswer": ".settings_answer",
        "Snapshot": ".snapshot",
        "SnapshotList": ".snapshot_list",
        "StandardWorld": ".standard_world",
        "WorldTables": ".world_tables",
        "WorldTablesAdditionalPropertyType0Item": ".world_tables_additional_property_type_0_item",
        "WorldTablesAdditionalPropertyType1": ".world_tables_additional_property_type_1",
    },
)
