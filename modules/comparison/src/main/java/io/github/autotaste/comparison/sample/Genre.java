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
package io.github.autotaste.comparison.sample;

import java.util.ArrayList;
import java.util.List;

/** The genres of the invented films, each with its place in the space of tastes and the words of its titles. */
enum Genre {
    DRAMA(
            new double[] {0.6, -1.0, -1.0},
            "Patient,Borrowed,Unsent,Quieter,Second,Paper",
            "Orchard,Inheritance,Sundays,Letters,Harbourmaster,Winter,Kitchens,Daughters,Bridge,Promise,Piano,Village,Verdict,Garden,Distance,Silence,Ferry,Autumn"),
    COMEDY(
            new double[] {-1.2, 0.5, -0.8},
            "Accidental,Unlucky,Spare,Reluctant,Honorary,Borderline",
            "Butler,Wedding,Plumbers,Neighbours,Landlady,Goose,Mayor,Honeymoon,Uncles,Umbrella,Choir,Caravan,Dentist,Picnic,Twins,Substitute,Sandwich,Parade"),
    THRILLER(
            new double[] {1.2, 1.0, -0.7},
            "Seventh,Unsigned,Inverted,Duplicate,Midnight,Sealed",
            "Courier,Alibi,Ledger,Platform,Witness,Cipher,Motive,Handler,Passport,Switchboard,Hostage,Tunnel,Forger,Deadline,Signal,Verdigris,Payphone,Border"),
    SCIENCE_FICTION(
            new double[] {0.5, 0.6, 1.3},
            "Orbital,Frozen,Last,Electric,Distant,Hollow",
            "Colony,Signal,Horizon,Automaton,Meridian,Comet,Archive,Gravity,Outpost,Satellite,Paradox,Reactor,Voyager,Tides,Cartographer,Engine,Telescope,Sleepers"),
    FANTASY(
            new double[] {-0.6, 0.2, 1.5},
            "Copper,Wandering,Thirteenth,Moonlit,Forgotten,Whispering",
            "Dragon,Lantern,Enchanter,Forest,Crown,Ferryman,Riddle,Griffin,Kingdom,Mirror,Oath,Alchemist,Staircase,Cauldron,Willow,Apprentice,Fox,Spindle"),
    HORROR(
            new double[] {1.6, 0.2, 0.6},
            "Crooked,Pale,Nameless,Hungry,Buried,Locked",
            "Cellar,Nursery,Scarecrow,Attic,Choirboys,Well,Doll,Lighthouse,Mask,Tenant,Orphanage,Mist,Graveyard,Wallpaper,Hive,Butcher,Chapel,Shadow"),
    ROMANCE(
            new double[] {-0.8, -0.9, -0.7},
            "Summer,Tender,Stolen,Late,Imaginary,Parisian",
            "Waltz,Strangers,Kisses,Postcards,Bakery,Bookshop,Rendezvous,Serenade,Carousel,Violinist,Vineyard,Roses,Train,Window,Island,Evenings,Balcony,Melody"),
    ADVENTURE(
            new double[] {-0.3, 1.4, 0.1},
            "Gilded,Sunken,Scarlet,Reckless,Northern,Barefoot",
            "Sextant,Caravel,Smugglers,Canyon,Expedition,Map,Rapids,Treasure,Jungle,Pilot,Avalanche,Lagoon,Horseman,Volcano,Pirates,Summit,Desert,Monsoon");

    private final double[] centre;
    private final List<String> adjectives;
    private final List<String> nouns;

    Genre(double[] centre, String adjectives, String nouns) {
        this.centre = centre;
        this.adjectives = List.of(adjectives.split(",", -1));
        this.nouns = List.of(nouns.split(",", -1));
    }

    double[] centre() {
        return centre.clone();
    }

    /** All titles the words of this genre make, 108 of them. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (String adjective : adjectives) {
            for (String noun : nouns) {
                titles.add("The " + adjective + " " + noun);
            }
        }
        return titles;
    }
}
