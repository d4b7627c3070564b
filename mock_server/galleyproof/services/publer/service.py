"""Publer as the shell serves it."""

from __future__ import annotations

from galleyproof.kernel.requests import HttpError, Request, Response
from galleyproof.kernel.service import Service, Settings
from galleyproof.services.publer import access, rate_limit, routes
from galleyproof.services.publer.accounts import accounts
from galleyproof.services.publer.actions import ACTIONS
from galleyproof.services.publer.analytics import best_times, charts, competitors, hashtags, insights
from galleyproof.services.publer.dialects import DIALECTS
from galleyproof.services.publer.jobs import jobs
from galleyproof.services.publer.jobs import runner as job_work
from galleyproof.services.publer.media import media
from galleyproof.services.publer.media.files import FILE_ROUTES
from galleyproof.services.publer.outcomes import EFFECTS
from galleyproof.services.publer.posts import deletion as post_deletion
from galleyproof.services.publer.posts import links, locations
from galleyproof.services.publer.posts import listing as post_list
from galleyproof.services.publer.posts import operations as posts
from galleyproof.services.publer.posts import updates as post_changes
from galleyproof.services.publer.publishing import callbacks, publishing
from galleyproof.services.publer.scheduling import recurring, recycling
from galleyproof.services.publer.seed.demo import seed, seed_users
from galleyproof.services.publer.seed.schema import TABLES, schedule_initial_events
from galleyproof.services.publer.settings import PublerSettings
from galleyproof.services.publer.workspaces import users as people


def _refuse(error: HttpError, request: Request | None, settings: Settings) -> Response:
    return access.render_error(error, request, DIALECTS[settings[PublerSettings].dialect])


PUBLER = Service(
    name="publer",
    title="Publer",
    api_path="/api/v1",
    sample_path="/users/me",
    authorization="Bearer-API {key}",
    settings=PublerSettings,
    handlers={
        "create_posts": posts.create_posts,
        "schedule_posts": posts.schedule_posts,
        "publish_posts": posts.publish_posts,
        "list_posts": post_list.list_posts,
        "update_post": post_changes.update_post,
        "delete_posts": post_deletion.delete_posts,
        "delete_post": post_deletion.delete_post,
        "get_job_status": jobs.get_job_status,
        "get_me": people.get_me,
        "list_workspaces": people.list_workspaces,
        "list_accounts": accounts.list_accounts,
        "list_signatures": accounts.list_signatures,
        "get_media_options": accounts.get_media_options,
        "list_media": media.list_media,
        "upload_media": media.upload_media,
        "import_media_from_urls": media.import_media_from_urls,
        "preview_link": links.preview_link,
        "search_locations": locations.search_locations,
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
        jobs.DONE: job_work.work,
        job_work.TRIED: job_work.collect,
        publishing.DISPATCH: publishing.dispatch,
        publishing.RESPONSE: publishing.answer,
        publishing.LINK: publishing.tell_link,
        publishing.PUBLISHED: callbacks.begin,
        callbacks.LOOK: callbacks.look,
        recurring.RECUR: recurring.add_child,
        recycling.ROUND: recycling.go,
    },
    outcome_mappers=EFFECTS,
    seed=seed,
    seed_empty=seed_users,
    tables=TABLES,
    schedule_initial_events=schedule_initial_events,
    actions=ACTIONS,
    make_error=access.make_error,
    normalize_path=routes.tidy,
    unknown_route=routes.unknown_route,
    read_key=access.read_key,
    unauthorized=access.Unauthenticated,
    authorize=access.authorize,
    scopes=tuple(access.SCOPES),
    render_error=_refuse,
    post_process=rate_limit.add_headers,
    file_routes=FILE_ROUTES,
)
