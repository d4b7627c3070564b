"""The texts of the demo posts: a bakery, a market and their competitors."""

from __future__ import annotations

from attrs import frozen

from galleyproof.services.publer.records import PostLink


@frozen
class TextBank:
    """The texts of one workspace.

    Args:
        openings: first sentences.
        endings: second sentences; each fits every opening.
        hashtags: the hashtags at the end of a text.
        titles: titles of videos, articles and pins.
        questions: questions of polls.
        links: the targets of link posts.
    """

    openings: tuple[str, ...]
    endings: tuple[str, ...]
    hashtags: tuple[str, ...]
    titles: tuple[str, ...]
    questions: tuple[str, ...]
    links: tuple[PostLink, ...]


BAKERY = TextBank(
    openings=(
        "The first loaf of the day is out of the oven.",
        "Rye goes in at four, the street wakes up at six.",
        "We let this dough rest for thirty hours.",
        "A tray of cinnamon knots did not survive the photo.",
        "New on the shelf: spelt with roasted pumpkin seeds.",
        "Our starter turns nine this week.",
        "Somebody asked how we shape a baguette. Like this.",
        "Rain outside, butter inside.",
        "The mill sent a darker flour this month and we like it.",
        "Plum cake is back until the plums are gone.",
        "Two seats are left in the Saturday baking course.",
        "Mirela's oat biscuits sold out before ten.",
        "This is what forty kilos of dough look like.",
        "We changed one thing about the poppy rolls.",
        "Old bread makes good crumbs, so none of it is thrown away.",
        "The bench is floured, the radio is on.",
    ),
    endings=(
        "Come by while it is warm.",
        "We are open from seven.",
        "Order by noon and fetch it tomorrow.",
        "Tell us what you would put on it.",
        "There is coffee too.",
        "Ask for the end piece.",
        "Only until Sunday.",
        "Which one is yours?",
        "Thank you for waiting in line.",
        "Recipe in the journal.",
    ),
    hashtags=(
        "#sourdough #bakery",
        "#sourdough #slowfood",
        "#bakery #breakfast",
        "#rye #sourdough #harbourlane",
        "#cake #bakery",
        "#harbourlane",
        "#baking #recipe",
        "",
    ),
    titles=(
        "From flour to loaf in two minutes",
        "How we feed the starter",
        "Shaping rye by hand",
        "Four rolls, one dough",
        "A morning behind the counter",
        "What the crust tells you",
    ),
    questions=(
        "Which loaf should we bake on Sunday? #bakery",
        "Butter or jam first?",
        "Seeds on top: yes or no? #sourdough",
    ),
    links=(
        PostLink(
            "https://harbourlane.example/journal/starter",
            "Nine years of one starter",
            "What it eats, where it sleeps and why it smells of apples.",
        ),
        PostLink(
            "https://harbourlane.example/courses",
            "Baking courses",
            "Six people, one bench, a Saturday morning.",
        ),
        PostLink(
            "https://harbourlane.example/order",
            "Order for tomorrow",
            "Choose today until noon, fetch it warm.",
        ),
    ),
)

MARKET = TextBank(
    openings=(
        "Forty stalls are coming this Saturday.",
        "The cheese people are back on the east side.",
        "Smoked trout from the lake, only this week.",
        "We moved the flower stalls into the shade.",
        "A knife grinder joins us at the north gate.",
        "The first asparagus is here, and there is not much of it.",
        "Street music from ten, under the big crane.",
        "Honey from eleven hives, five of them in town.",
        "The quay was swept, the lamps are up.",
        "Lost and found has three umbrellas and a cello bow.",
        "Our oldest stall has stood here since 1974.",
        "Bring your own bags: paper is short this week.",
    ),
    endings=(
        "Eight to two, on the quay.",
        "See you on Saturday.",
        "Come early, bring a basket.",
        "Dogs are welcome on a lead.",
        "Ask for a taste.",
        "Cash and card, both are fine.",
        "The ferry stops right behind the stalls.",
        "What are you looking for?",
    ),
    hashtags=(
        "#quaysidemarket #saturday",
        "#market #local",
        "#quaysidemarket",
        "#farmers #local #saturday",
        "#streetfood #market",
        "",
    ),
    titles=(
        "The quay at six in the morning",
        "Meet the honey people",
        "Setting up forty stalls",
        "One Saturday in one minute",
    ),
    questions=("Longer hours in summer? #quaysidemarket", "Sweet or savoury for breakfast? #market"),
    links=(
        PostLink(
            "https://quayside.example/stalls", "All stalls", "Who stands where, with opening times and a map."
        ),
        PostLink("https://quayside.example/join", "Take a stall", "Fees, sizes and the next free Saturday."),
    ),
)

COMPETITORS = TextBank(
    openings=(
        "Bread again, and better than yesterday.",
        "Our ovens ran all night for you.",
        "Guess what is under the cloth.",
        "Third shop, same dough.",
        "We baked this one with figs.",
        "Weekend hours: nine to one.",
        "Meet Ola, who shapes everything you see here.",
        "Last chance for the winter loaf.",
        "A short line today, so come now.",
    ),
    endings=(),
    hashtags=("#bread", "#bakery #bread", "#fresh", ""),
    titles=(),
    questions=(),
    links=(PostLink("https://bread.example/today", "Today's bread", "What is on the shelf right now."),),
)
"""The texts of competitors, bakeries and markets alike."""
