"""The Ubiqlu service: which function handles which operation and event."""

from __future__ import annotations

from galleyproof.kernel.service import Service
from galleyproof.services.ubiqlu import access, accounts, workspaces
from galleyproof.services.ubiqlu.contents import CONTENTS
from galleyproof.services.ubiqlu.media import media
from galleyproof.services.ubiqlu.media.file_routes import FILE_ROUTES
from galleyproof.services.ubiqlu.posts import posts
from galleyproof.services.ubiqlu.publishing import attempts, publishing
from galleyproof.services.ubiqlu.publishing.actions import ACTIONS
from galleyproof.services.ubiqlu.publishing.outcomes import OUTCOMES
from galleyproof.services.ubiqlu.recorded import seed_of
from galleyproof.services.ubiqlu.seed.demo import seed, seed_workspace
from galleyproof.services.ubiqlu.seed.schema import TABLES, schedule_initial_events
from galleyproof.services.ubiqlu.settings import UbiqluSettings

UBIQLU = Service(
    name="ubiqlu",
    title="Ubiqlu",
    api_path="/api/v1",
    sample_path="/workspaces",
    authorization="Bearer {key}",
    settings=UbiqluSettings,
    handlers={
        "list_workspaces": workspaces.list_workspaces,
        "list_social_accounts": accounts.list_social_accounts,
        "list_media": media.list_media,
        "create_upload_url": media.create_upload_url,
        "finalize_media": media.finalize_media,
        "create_post": posts.create_post,
        "get_post": posts.get_post,
        "retry_post_target": posts.retry_post_target,
    },
    event_handlers={
        publishing.DISPATCH: publishing.dispatch,
        attempts.NETWORK_RESPONSE: publishing.handle_network_response,
        attempts.PERMALINK_KNOWN: attempts.set_permalink,
    },
    outcome_mappers=OUTCOMES,
    seed=seed,
    seed_empty=seed_workspace,
    tables=TABLES,
    seed_of=seed_of,
    schedule_initial_events=schedule_initial_events,
    content_mappers=CONTENTS,
    actions=ACTIONS,
    scopes=tuple(sorted(set(access.SCOPES.values()))),
    read_key=access.read_key,
    unauthorized=access.unauthorized,
    authorize=access.authorize,
    render_error=access.render_error,
    file_routes=FILE_ROUTES,
)
