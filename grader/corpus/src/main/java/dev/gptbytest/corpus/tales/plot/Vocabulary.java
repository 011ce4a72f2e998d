package dev.gptbytest.corpus.tales.plot;

import dev.gptbytest.corpus.tales.grammar.Lexicon;
import dev.gptbytest.corpus.tales.grammar.Role;
import dev.gptbytest.corpus.tales.grammar.WordList;
import java.util.List;

/** The cast of the stories, remembered through a story, and the words that are drawn afresh each time. */
final class Vocabulary {

    private static final WordList THINGS = WordList.of(
            "thing",
            "ball kite boat doll hat drum book cup bell key coin ring shell lamp map flute train robot basket blanket"
                    + " scarf puzzle bucket whistle mirror pencil button feather clock wagon crown umbrella");

    private static final WordList ANIMALS = WordList.of(
            "animal",
            "cat dog rabbit bird duck fox mouse hedgehog squirrel puppy kitten frog turtle lamb goat owl pony deer hen"
                    + " goose swan badger otter donkey");

    private static final WordList DISHES = WordList.of(
            "dish", "cake pie soup tart pudding pizza stew salad sandwich pancake omelette loaf muffin waffle jelly");

    private static final WordList SKILLS = WordList.of(
            "skill",
            "swim whistle juggle dance sing paint draw climb skate cook knit sew read write dive row ski sail");

    private static final WordList FEARS = WordList.of(
            "fear", "dark thunder wind storm lightning cellar attic tunnel dragon spider ghost wolf bear giant");

    private static final WordList STUFF =
            WordList.of("stuff", "flour sugar butter salt honey cheese cream pepper rice oil yeast cinnamon");

    private static final WordList RELATIVES = WordList.of(
            "relative", "mother father grandmother grandfather sister brother aunt uncle teacher cousin neighbour");

    private static final Role HERO = Role.of("hero", Names.all());

    private Vocabulary() {}

    static Lexicon lexicon() {
        return new Lexicon(roles(), lists());
    }

    private static List<Role> roles() {
        return List.of(
                HERO,
                Role.of("friend", Names.all()).otherThan(HERO),
                Role.of("place", Places.all()),
                Role.of("thing", THINGS),
                Role.of("animal", ANIMALS),
                Role.of("dish", DISHES),
                Role.of("skill", SKILLS),
                Role.of("fear", FEARS),
                Role.of("relative", RELATIVES),
                Role.of("missing", STUFF));
    }

    private static List<WordList> lists() {
        return List.of(
                words("nature", "kind brave clever curious shy gentle lively noble patient polite careful busy bold"),
                words("manner", "cheerful playful friendly funny helpful calm dreamy quick strong cheeky tidy merry"),
                words(
                        "weather",
                        "sunny rainy windy cloudy snowy foggy warm cold bright stormy misty frosty chilly fine"),
                words("day", "morning afternoon evening Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
                words("went", "walked ran skipped hurried went strolled raced marched hopped wandered cycled danced"),
                RELATIVES,
                words(
                        "look",
                        "red blue green yellow purple pink white black orange silver golden small big tiny old new shiny"
                                + " soft wooden pretty round striped spotted plain magic fancy strange lucky"),
                words("colour", "red blue green yellow purple pink white black orange silver golden grey"),
                words("cloth", "wool silk paper cotton velvet leather ribbon straw"),
                words("beside", "behind beside near by"),
                words("tall", "tall old big little broken crooked dusty mossy wide narrow"),
                words(
                        "spot",
                        "bench table tree bush gate wall fence ladder cart hedge shed log rock well haystack barrel"),
                words("searched", "searched looked hunted peeked peered"),
                words("saw", "saw found spotted noticed discovered"),
                words("happy", "happy glad proud cheerful joyful thankful delighted pleased excited jolly"),
                words("sad", "sad upset worried unhappy gloomy lonely nervous miserable troubled anxious"),
                words("said", "said answered replied whispered called"),
                words("sighed", "said sighed cried sobbed whispered mumbled"),
                words("cheered", "laughed cheered shouted called sang giggled"),
                words("softly", "gently softly kindly quietly warmly calmly politely"),
                words("sadly", "sadly slowly quietly bitterly unhappily shyly"),
                words("gladly", "happily gladly cheerfully eagerly merrily proudly"),
                words("busily", "carefully patiently quickly busily bravely steadily"),
                words("fruit", "apples pears cherries nuts plums berries grapes carrots biscuits buns cookies sweets"),
                words("drink", "tea milk cocoa juice lemonade water"),
                words("game", "chess tag football cards catch tennis marbles dominoes skittles checkers"),
                words("fur", "brown grey white black spotted small tiny young thin fluffy"),
                words("need", "hungry lost thirsty tired frightened hurt wet cold"),
                words("taste", "sweet tasty warm sticky creamy crunchy spicy fruity salty fresh"),
                words("weekday", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
                words("angrily", "angrily loudly crossly rudely wildly"),
                words("tale", "funny strange silly long short lovely perfect merry"),
                words("sad2", "cold alone hungry tired weak lost"),
                words("number", "two three four five six seven eight nine ten"),
                words("good", "good close dear true great loyal"));
    }

    private static WordList words(String name, String words) {
        return WordList.of(name, words);
    }
}
