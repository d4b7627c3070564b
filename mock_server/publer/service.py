"""Publer as the shell serves it."""

from __future__ import annotations

from mock_server.kernel.call import Call, Refusal, Reply
from mock_server.kernel.service import Service, Settings
from mock_server.publer import (
    access,
    accounts,
    best_times,
    callbacks,
    charts,
    competitors,
    hashtags,
    insights,
    job_work,
    jobs,
    links,
    locations,
    media,
    members,
    people,
    post_changes,
    post_deletion,
    post_list,
    posts,
    publishing,
    rate_limit,
    recurring,
    recycling,
    routes,
    seed_people,
)
from mock_server.publer.acts import ACTS
from mock_server.publer.dialects import DIALECTS
from mock_server.publer.effects import EFFECTS
from mock_server.publer.own_worlds import TABLES, wake
from mock_server.publer.seed import seed
from mock_server.publer.settings import PublerSettings


def _refuse(refusal: Refusal, call: Call | None, settings: Settings) -> Reply:
    return access.refuse(refusal, call, DIALECTS[settings[PublerSettings].dialect])


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
        "list_member_stats": members.list_member_stats,
        "list_competitors": competitors.list_competitors,
        "list_account_competitors": competitors.list_account_competitors,
        "list_competitor_insights": competitors.list_competitor_insights,
        "list_account_competitor_insights": competitors.list_account_competitor_insights,
    },
    reactions={
        jobs.DONE: job_work.work,
        job_work.TRIED: job_work.collect,
        publishing.DISPATCH: publishing.dispatch,
        publishing.ANSWER: publishing.answer,
        publishing.LINK: publishing.tell_link,
        publishing.PUBLISHED: callbacks.begin,
        callbacks.LOOK: callbacks.look,
        recurring.RECUR: recurring.add_child,
        recycling.ROUND: recycling.go,
    },
    effects=EFFECTS,
    seed=seed,
    seed_empty=seed_people.seed,
    tables=TABLES,
    wake=wake,
    acts=ACTS,
    refusal_of=access.refusal_of,
    tidy_path=routes.tidy,
    stray=routes.stray,
    read_key=access.read_key,
    unknown_key=access.Unauthenticated,
    admit=access.admit,
    scopes=tuple(access.SCOPES),
    refuse=_refuse,
    finish=rate_limit.add_headers,
)
