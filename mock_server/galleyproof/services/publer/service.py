"""The Publer service: which function handles which operation and event."""

from __future__ import annotations

from galleyproof.kernel.service import Service
from galleyproof.services.publer import access, accounts, rate_limit, workspaces
from galleyproof.services.publer.analytics import best_times, charts, competitors, hashtags, insights
from galleyproof.services.publer.contents import CONTENTS
from galleyproof.services.publer.jobs import jobs, runner
from galleyproof.services.publer.media import media
from galleyproof.services.publer.media.file_routes import FILE_ROUTES
from galleyproof.services.publer.posts import listing, lookups, operations, updates
from galleyproof.services.publer.publishing import callbacks, publishing
from galleyproof.services.publer.publishing.actions import ACTIONS
from galleyproof.services.publer.publishing.outcomes import OUTCOMES
from galleyproof.services.publer.recorded import seed_of
from galleyproof.services.publer.scheduling import recurring, recycling
from galleyproof.services.publer.seed.demo import seed, seed_users
from galleyproof.services.publer.seed.schema import TABLES, schedule_initial_events
from galleyproof.services.publer.settings import PublerSettings

PUBLER = Service(
    name="publer",
    title="Publer",
    api_path="/api/v1",
    sample_path="/users/me",
    authorization="Bearer-API {key}",
    settings=PublerSettings,
    handlers={
        "create_posts": operations.create_posts,
        "schedule_posts": operations.schedule_posts,
        "publish_posts": operations.publish_posts,
        "list_posts": listing.list_posts,
        "update_post": updates.update_post,
        "delete_posts": operations.delete_posts,
        "delete_post": operations.delete_post,
        "get_job_status": jobs.get_job_status,
        "get_me": workspaces.get_me,
        "list_workspaces": workspaces.list_workspaces,
        "list_accounts": accounts.list_accounts,
        "list_signatures": accounts.list_signatures,
        "get_media_options": accounts.get_media_options,
        "list_media": media.list_media,
        "upload_media": media.upload_media,
        "import_media_from_urls": media.import_media_from_urls,
        "preview_link": lookups.preview_link,
        "search_locations": lookups.search_locations,
        "list_charts": charts.list_charts,
        "get_chart_data": charts.get_chart_data,
        "get_account_chart_data": charts.get_account_chart_data,
        "list_post_insights": insights.list_post_insights,
        "list_account_post_insights": insights.list_account_post_insights,
        "list_hashtag_insights": hashtags.list_hashtag_insights,
        "list_account_hashtag_insights": hashtags.list_account_hashtag_insights,
        "list_hashtag_posts": hashtags.list_hashtag_posts,
        "list_account_hashtag_posts": hashtags.list_account_hashtag_posts,
        "get_best_times": best_times.get_best_times,
        "get_account_best_times": best_times.get_account_best_times,
        "list_member_stats": insights.list_member_stats,
        "list_competitors": competitors.list_competitors,
        "list_account_competitors": competitors.list_account_competitors,
        "list_competitor_insights": competitors.list_competitor_insights,
        "list_account_competitor_insights": competitors.list_account_competitor_insights,
    },
    event_handlers={
        jobs.JOB_DUE: runner.run_job,
        runner.RESPONSES_DUE: runner.finish_job,
        publishing.DISPATCH: publishing.dispatch,
        publishing.NETWORK_RESPONSE: publishing.handle_network_response,
        publishing.PERMALINK: publishing.set_permalink,
        publishing.PUBLISHED: callbacks.start_callbacks,
        callbacks.CALLBACK_CHECK: callbacks.check_callback,
        recurring.NEXT_CHILD: recurring.add_child,
        recycling.ROUND: recycling.run_round,
    },
    preparations={"import_media_from_urls": media.prepare_import},
    outcome_mappers=OUTCOMES,
    seed=seed,
    seed_empty=seed_users,
    tables=TABLES,
    seed_of=seed_of,
    schedule_initial_events=schedule_initial_events,
    content_mappers=CONTENTS,
    actions=ACTIONS,
    make_error=access.make_error,
    normalize_path=access.normalize_path,
    unknown_route=access.unknown_route,
    read_key=access.read_key,
    unauthorized=access.InvalidKeyError,
    authorize=access.authorize,
    scopes=tuple(access.SCOPES),
    render_error=access.render_error,
    post_process=rate_limit.add_headers,
    file_routes=FILE_ROUTES,
    max_file_bytes=media.MAX_UPLOAD_BYTES,
)
