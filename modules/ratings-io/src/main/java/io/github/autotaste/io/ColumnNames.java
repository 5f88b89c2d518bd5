/*
 * Copyright 2026 The Autotaste Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.autotaste.io;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the names of columns say they hold, in the languages and spellings that public data sets use. */
final class ColumnNames {

    private static final String ID = "(s?(id|ids|no|nr|num|number|code|key|idx|index|hash|uuid|guid))";
    private static final String USERS =
            "(user|customer|cust|reviewer|member|visitor|viewer|reader|client|listener|player|account"
                    + "|person|profile|subscriber|buyer|shopper|rater|voter|consumer|watcher|patron|patient|student|utente|cliente"
                    + "|usuario|benutzer|nutzer|kunde|kunden|leser|utilisateur|lecteur|uzytkownik|gebruiker|anvandare|bruger|kullanici"
                    + "|пользователь|用户)";
    private static final String ITEMS =
            "(item|movie|film|artist|track|song|album|book|product|prod|article|game|business|anime|manga"
                    + "|show|series|video|clip|recipe|restaurant|place|venue|poi|hotel|joke|beer|wine|news|page|course|app|paper|document"
                    + "|doc|podcast|episode|offer|content|media|object|asin|sku|artikel|produkt|produit|producto|prodotto|produto|pelicula"
                    + "|filme|livre|libro|livro|buch|cancion|objekt|фильм|товар|книга|商品|电影|映画)";
    private static final String COUNTED =
            "(play|view|listen|click|purchase|buy|read|watch|visit|scrobble|download|order)s?";

    /** For each role, by what is surest first. */
    private static final Map<Role, List<Pattern>> PATTERNS = Map.of(
            Role.USER,
                    patterns(
                            USERS + ID + "|(id|the)" + USERS,
                            USERS + "e?s?|uid|u",
                            ".*" + USERS + ID,
                            USERS + "(name|email|mail|login|mboxsha1)|e?mail|emailaddress|nickname|screenname|login"),
            Role.ITEM,
                    patterns(
                            ITEMS + ID + "|(id|the)" + ITEMS,
                            ITEMS + "s?|iid|mid|i|isbn(10|13)?|ean(13)?|gtin|upc",
                            ".*(" + ITEMS + ID + "|asin|isbn)",
                            ITEMS + "(name|title)|title|titel|titre|titulo"),
            Role.RATING,
                    patterns(
                            "ratings?|stars?|scores?|grades?|preferences?|prefs?|overall|feedback|rates?|r|(book|star|user|movie"
                                    + "|item|film|product|review|overall)(rating|score|stars|grade)|rating(value|score|stars)"
                                    + "|notes?|nota|bewertung|wertung|puntuacion|calificacion|valoracion|ocena|cijfer|betyg"
                                    + "|valutazione|voto|avaliacao|puan|оценка|рейтинг|评分|評価",
                            "(?!avg|average|mean|predicted|global|imdb|tmdb).*(rating|score|stars|grade)",
                            "values?|weights?|counts?|hours|hoursplayed|minutes|duration|play(time|hours|count)|playtimeforever"
                                    + "|quantity|qty|amount|freq|frequency|votes?|likes?|liked|marks?|strength|confidence"
                                    + "|interactions?|label|target|watchratio|" + COUNTED + "(ed|d)?|(n|nb|num|total)"
                                    + COUNTED
                                    + "|" + COUNTED + "counts?"),
            Role.TIME,
                    patterns(
                            "(?!play|watch|listen|dwell|read).*(timestamp|time|date)|ts|when|epoch|(created|updated|rated"
                                    + "|added)(at|on)|zeit|zeitpunkt|datum|fecha|horodatage|tstamp|time(ms|sec|utc)|unixtime"
                                    + "|дата|время|日期|日時"));

    /** What items are called, by what is surest first. */
    private static final List<Pattern> TITLES = patterns(
            ITEMS + "?(title|titel|titre|titulo|titolo|tytul)|название|标题|タイトル",
            ITEMS + "?(name|label|bezeichnung|nom|nombre|nome|naam|nazwa)|наименование|名称",
            ".*(title|name)");

    private static final Pattern BARE_ID = Pattern.compile(ID);

    /** Numbers of this name are no ratings, whatever else there is. */
    private static final Pattern NEVER_RATING = Pattern.compile(
            ".*(id|ids|idx|index|key|code|zip|zipcode|year|month|day|week|hour|age|price|cost|gender|sex|latitude|longitude"
                    + "|lat|lon|lng|position|session|order|invoice|basket|line|row|page|helpful|helpfulvotes|totalvotes"
                    + "|fold|split|category|genre|type|version|duration|length|budget|revenue|popularity)|rank|(avg|average|mean"
                    + "|predicted|global|imdb|tmdb).*");

    private static final Pattern INDEX = Pattern.compile("|index|idx|unnamed0*|row|rowid|rownames?|rownum|rn|no|nr|x");
    private static final Pattern POSTAL_CODE = Pattern.compile("zip|(zip|post|postal)code|plz");
    private static final Pattern TYPE = Pattern.compile(":(token|float)(_seq)?$");
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\d]");

    private ColumnNames() {}

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }

    /** How sure a name says that its column holds something: 0 is surest; -1 if it does not. */
    static int rank(Role role, String name) {
        return rank(PATTERNS.getOrDefault(role, List.of()), letters(name));
    }

    /** How sure a name says that its column holds what items are called: 0 is surest; -1 if it does not. */
    static int titleRank(String name) {
        return rank(TITLES, letters(name));
    }

    /** How sure a name says, in a table of items, that its column holds their ids: 0 is surest; -1 if it does not. */
    static int itemRank(String name) {
        return BARE_ID.matcher(letters(name)).matches() ? 0 : titleRank(name) >= 0 ? -1 : rank(Role.ITEM, name);
    }

    /** How sure a name says, in a table of users, that its column holds their ids: 0 is surest; -1 if it does not. */
    static int userRank(String name) {
        return BARE_ID.matcher(letters(name)).matches() ? 0 : rank(Role.USER, name);
    }

    /** Whether the name is one of a column of postal codes. */
    static boolean isPostalCode(String name) {
        return POSTAL_CODE.matcher(letters(name)).matches();
    }

    private static int rank(List<Pattern> patterns, String letters) {
        for (int rank = 0; rank < patterns.size(); rank++) {
            if (patterns.get(rank).matcher(letters).matches()) {
                return rank;
            }
        }
        return -1;
    }

    /** Whether a name is one of a user's or an item's column. */
    static boolean isId(String name) {
        return rank(Role.USER, name) >= 0 || rank(Role.ITEM, name) >= 0;
    }

    static boolean isKnown(String name) {
        return isId(name) || rank(Role.RATING, name) >= 0 || rank(Role.TIME, name) >= 0;
    }

    static boolean canBeRating(String name) {
        return !NEVER_RATING.matcher(letters(name)).matches();
    }

    /** Whether the name is one of a column that numbers the lines. */
    static boolean canBeIndex(String name) {
        return INDEX.matcher(letters(name)).matches();
    }

    /** The name without RecBole's type, accents, upper case, blanks and signs. */
    private static String letters(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(TYPE.matcher(name).replaceAll(""), Normalizer.Form.NFKD))
                .replaceAll("");
        return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
