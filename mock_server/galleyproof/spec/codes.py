"""The kinds of findings: a code for each, how serious it is in requests and responses, and what to do."""

from __future__ import annotations

import attrs

BREAKING, RISKY, SAFE, ADDITIVE, DOCS = "breaking", "risky", "safe", "additive", "docs"


@attrs.frozen
class Code:
    """A kind of finding.

    Args:
        code: such as ``GP028``.
        kind: its name in the code.
        title: what happened, in a few words.
        request: how serious it is in what programs send.
        response: how serious it is in what they receive.
        why: what it means for programs, and what to do.
    """

    code: str
    kind: str
    title: str
    request: str
    response: str
    why: str


# fmt: off
CODES = tuple(
    Code(*row)
    for row in (
        # Operations
        ("GP001", "operation-removed", "An operation is gone", BREAKING, BREAKING,
         "Programs that call it get 404 or 405. Use another operation, or keep the old version."),
        ("GP002", "operation-added", "An operation is new", SAFE, SAFE,
         "Nothing breaks. Describe its use in overlay.yaml, and write a handler for the mock."),
        ("GP003", "deprecated", "Something is deprecated", SAFE, SAFE,
         "It still works. The client warns once for each place that uses a deprecated operation."),
        # Parameters
        ("GP010", "parameter-removed", "A parameter is gone", BREAKING, BREAKING,
         "Servers ignore it, or reject the request. Without its paging parameter a list ends early."),
        ("GP011", "required-parameter-added", "A required parameter is new", BREAKING, BREAKING,
         "Requests of existing programs are rejected, because they do not send it."),
        ("GP012", "parameter-added", "An optional parameter is new", SAFE, SAFE,
         "Existing requests are still valid."),
        ("GP013", "serialization", "A parameter is written differently", BREAKING, BREAKING,
         "Style or explode changed, so the server reads something else from the same text."),
        # Schemas
        ("GP020", "property-removed", "A property is gone", BREAKING, BREAKING,
         "The server no longer takes it, or no longer sends it. Programs that use it fail or lose data."),
        ("GP021", "required-property-removed", "A required property is gone", BREAKING, BREAKING,
         "Every response had it, so programs read it without a check; every request had to send it."),
        ("GP022", "property-added", "An optional property is new", SAFE, SAFE,
         "Existing requests are still valid, and programs ignore properties they do not know."),
        ("GP023", "required-property-added", "A required property is new", BREAKING, SAFE,
         "In requests: existing programs do not send it. In responses it is only more."),
        ("GP024", "became-required", "Something optional is required", BREAKING, SAFE,
         "Requests without it are rejected now. In responses it is a promise more."),
        ("GP025", "became-optional", "Something required is optional", SAFE, BREAKING,
         "Responses may come without it, and programs that read it without a check fail."),
        ("GP026", "type-removed", "A type is no longer allowed", BREAKING, SAFE,
         "Requests with a value of that type are rejected now."),
        ("GP027", "type-added", "A type is allowed that was not", SAFE, BREAKING,
         "Responses may hold values of a type (such as null) that programs do not expect."),
        ("GP028", "value-removed", "A value is gone from a list of values", BREAKING, SAFE,
         "Requests that send the value are rejected now."),
        ("GP029", "value-added", "A list of values has a new one", SAFE, RISKY,
         "Programs that handle each value on its own meet one that they do not know."),
        ("GP030", "values-closed", "Only listed values are allowed now", BREAKING, SAFE,
         "Requests with other values are rejected now."),
        ("GP031", "values-opened", "Any value is allowed, no longer a list", SAFE, RISKY,
         "Programs meet values that they do not know."),
        ("GP032", "tighter", "A limit is tighter", BREAKING, SAFE,
         "Requests that were within the old limit are rejected now."),
        ("GP033", "looser", "A limit is looser", SAFE, RISKY,
         "Responses may hold values that are longer, larger or more than before."),
        ("GP034", "format-tighter", "A format is required", BREAKING, SAFE,
         "Requests with text of another form are rejected now."),
        ("GP035", "format-looser", "A format is no longer promised", SAFE, BREAKING,
         "Programs that parse the text, for example as a time, fail on other forms."),
        ("GP036", "pattern-tighter", "A pattern must match", BREAKING, SAFE,
         "Requests with text that does not match are rejected now."),
        ("GP037", "pattern-looser", "A pattern is no longer promised", SAFE, RISKY,
         "Responses may hold text of another form."),
        ("GP038", "number-format", "The format of a number changed", RISKY, RISKY,
         "The range or the precision of the number may differ."),
        ("GP039", "default", "A default changed", BREAKING, SAFE,
         "Programs that leave the value out get another behaviour without a change of their own."),
        ("GP040", "closed", "Properties that are not described are forbidden", BREAKING, SAFE,
         "Requests with further properties are rejected now."),
        ("GP041", "opened", "Properties that are not described are allowed", SAFE, SAFE,
         "Programs ignore properties they do not know."),
        # Bodies, responses, headers
        ("GP050", "body-removed", "A body is gone", BREAKING, BREAKING,
         "The operation takes, or returns, no body any more."),
        ("GP051", "body-added", "A body is new", SAFE, SAFE,
         "The operation takes, or returns, a body; it need not be used."),
        ("GP052", "media-type-removed", "A content type is gone", BREAKING, BREAKING,
         "Requests of that type get 415; programs that ask for it in responses get another one."),
        ("GP053", "media-type-added", "A content type is new", SAFE, RISKY,
         "A response may come in a form that programs do not read."),
        ("GP054", "success-removed", "A successful response is gone", BREAKING, BREAKING,
         "Programs that wait for that status no longer see it."),
        ("GP055", "error-removed", "An error response is gone", SAFE, RISKY,
         "Programs that handle the status no longer see it."),
        ("GP056", "response-added", "A response is new", SAFE, RISKY,
         "Programs meet a status that they may not handle."),
        ("GP057", "required-header-removed", "A required response header is gone", BREAKING, BREAKING,
         "Programs that read it without a check fail."),
        ("GP058", "header-removed", "An optional response header is gone", RISKY, RISKY,
         "Programs that used it where it was sent work without it now."),
        ("GP059", "header-added", "A response header is new", SAFE, SAFE,
         "Programs ignore headers they do not know."),
        # Access
        ("GP070", "security-tightened", "An authorization is no longer enough", BREAKING, BREAKING,
         "Requests that were authorized are rejected now."),
        ("GP071", "security-loosened", "Another authorization is accepted", SAFE, SAFE,
         "Existing requests are still authorized."),
        ("GP072", "server-removed", "A server address is gone", BREAKING, BREAKING,
         "Programs with that base address reach nothing."),
        ("GP073", "server-added", "A server address is new", SAFE, SAFE,
         "Existing programs keep their address."),
        # The Python client
        ("GP100", "name-removed", "A name of the client is gone", BREAKING, BREAKING,
         "Code that imports or calls it fails. Use the new name."),
        ("GP101", "name-added", "The client has a new name", ADDITIVE, ADDITIVE,
         "Nothing breaks."),
        ("GP102", "argument-removed", "An argument is gone", BREAKING, BREAKING,
         "Calls that pass it fail with TypeError."),
        ("GP103", "required-argument-added", "A required argument is new", BREAKING, BREAKING,
         "Calls without it fail with TypeError."),
        ("GP104", "argument-added", "An optional argument is new", ADDITIVE, ADDITIVE,
         "Existing calls still work."),
        ("GP105", "argument-narrowed", "An argument takes fewer types", BREAKING, BREAKING,
         "Calls with a type that is gone fail, or fail the type check."),
        ("GP106", "argument-widened", "An argument takes more types", ADDITIVE, ADDITIVE,
         "Existing calls still work."),
        ("GP107", "default-changed", "The default of an argument changed", BREAKING, BREAKING,
         "Calls that leave it out do something else now."),
        ("GP108", "argument-optional", "A required argument is optional", ADDITIVE, ADDITIVE,
         "Existing calls still work."),
        ("GP109", "order-changed", "The order of positional arguments changed", BREAKING, BREAKING,
         "Calls that pass them by position pass them to other arguments."),
        ("GP110", "type-changed", "The type of a result or attribute changed", BREAKING, BREAKING,
         "Code that uses the value as its old type fails."),
        ("GP111", "type-narrowed", "A result or attribute has fewer types", ADDITIVE, ADDITIVE,
         "Code that handles the old types still works."),
        ("GP112", "member-removed", "A member of an enum is gone", BREAKING, BREAKING,
         "Code that names it fails with AttributeError."),
        ("GP113", "member-added", "An enum has a new member", ADDITIVE, ADDITIVE,
         "Code that handles every member should handle this one."),
        ("GP114", "docs-changed", "Documentation changed", DOCS, DOCS,
         "Nothing breaks."),
        ("GP115", "base-changed", "A class has other bases", BREAKING, BREAKING,
         "Checks with isinstance and handlers of exceptions may no longer match."),
        # The mock
        ("GP200", "missing", "The mock has no handler for an operation", RISKY, RISKY,
         "It answers 501, or from the contract with --stand-ins. Write a handler under services/<api>/."),
        ("GP201", "orphan", "The mock has a handler without operation", RISKY, RISKY,
         "No request reaches it. Delete it, or correct the operationId in overlay.yaml."),
        ("GP202", "invalid-response", "The mock sends what the contract forbids", BREAKING, BREAKING,
         "A response of the mock does not match the new contract. Change the handler at the given place."),
        ("GP203", "failing-handler", "A handler fails on a valid request", BREAKING, BREAKING,
         "The new contract allows a request that the handler cannot process. Change it at the given place."),
        ("GP204", "rejected-request", "The mock rejects a request that it took", BREAKING, BREAKING,
         "A request of the demonstration is invalid under the new contract."),
        # The tests and the overlay
        ("GP300", "test-affected", "A test uses something that changes", RISKY, RISKY,
         "Look at the test after the update."),
        ("GP400", "action-misses", "An action of the overlay matches nothing", BREAKING, BREAKING,
         "The vendor moved or removed what it describes. Correct the target, or run with --fix-overlay."),
        ("GP401", "note-wrong", "A usage note does not fit the contract", BREAKING, BREAKING,
         "Correct the note under x-galleyproof in overlay.yaml."),
        ("GP402", "note-proposed", "A new operation needs a usage note", SAFE, SAFE,
         "Add the proposed action to overlay.yaml, and correct its names if you have better ones."),
        ("GP403", "generation-failed", "The client cannot be generated", BREAKING, BREAKING,
         "The message of the generator says why."),
        # What a recording shows
        ("GP500", "unknown-operation", "A request matches no operation", RISKY, RISKY,
         "The service was called at a path or with a method that the contract does not have."),
        ("GP501", "unknown-status", "A status is not documented", BREAKING, BREAKING,
         "The service responded with a status that the contract does not have for the operation."),
        ("GP502", "unknown-media-type", "A content type is not documented", BREAKING, BREAKING,
         "The service responded in a form that the contract does not have."),
        ("GP503", "unknown-field", "A field is not documented", SAFE, SAFE,
         "The service sent, or took, a field that the contract does not have."),
        ("GP504", "unknown-value", "A value is not documented", RISKY, RISKY,
         "The service sent, or took, a value that the list in the contract does not have."),
        ("GP505", "other-type", "A value has another type", BREAKING, BREAKING,
         "The service sent, or took, a value of a type (such as null) that the contract does not allow."),
        ("GP506", "missing-field", "A required field is missing", BREAKING, BREAKING,
         "The service left out, or took a request without, a field that the contract requires."),
        ("GP507", "never-seen", "A documented field was never seen", SAFE, SAFE,
         "No response of the recording had it. That may be chance: look at how many there were."),
        ("GP508", "unknown-header", "A rate-limit header is not documented", SAFE, SAFE,
         "The service sent a header about limits that the contract does not have."),
        ("GP509", "missing-header", "A required header is missing", BREAKING, BREAKING,
         "The service left out a header that the contract requires."),
        ("GP510", "other-form", "A value does not match its format or limits", RISKY, RISKY,
         "The service sent, or took, text or a number outside of what the contract says."),
        ("GP511", "unknown-parameter", "A parameter is not documented", SAFE, SAFE,
         "A request had a query parameter that the contract does not have."),
        ("GP520", "mock-status", "The mock responds with another status", RISKY, RISKY,
         "The same request, in the same order, has another result in the mock."),
        ("GP521", "mock-lacks-field", "The mock lacks a field", RISKY, RISKY,
         "The service sent a field in a response to this request, and the mock did not."),
        ("GP522", "mock-has-more", "The mock has a field that was not seen", SAFE, SAFE,
         "The mock sent a field in its response to this request, and the service did not."),
        ("GP523", "mock-type", "The mock sends another type", RISKY, RISKY,
         "The service sent a value of one type, and the mock one of another."),
    )
)

# fmt: on
BY_KIND = {code.kind: code for code in CODES}
BY_CODE = {code.code: code for code in CODES}
