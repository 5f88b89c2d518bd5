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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.evaluation.splits.FixedSplit;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Lists from listening data without ratings: HetRec 2011 LastFM, with the split that LightGCN's authors give. */
final class LastFmTable implements Reproduction {

    private static final String TRAIN = "lastfm-hetrec/lightgcn_train.tsv.gz";
    private static final String TEST = "lastfm-hetrec/lightgcn_test.tsv.gz";

    @Override
    public String name() {
        return "lastfm";
    }

    @Override
    public String subject() {
        return "lists from listening data without ratings, HetRec LastFM with a given split";
    }

    @Override
    public List<Study> studies(ReproductionSettings settings) throws IOException {
        List<TableRow> rows = Stream.of(
                        "cdae", "dae", "mult-dae", "ease", "item-knn", "item-based-boolean", "bpr-mf", "most-popular")
                .map(settings::standard)
                .toList();
        return List.of(new Study(
                "LastFM, given split",
                TRAIN + " and " + TEST,
                FixedSplit.of(settings.ratings(TRAIN), settings.ratings(TEST)),
                settings.once().ofLists("given", 20, 1),
                List.of("recall@20", "ndcg@20"),
                rows,
                List.of(
                        "All contenders have the settings they have for any data; nothing was tuned here.",
                        "One split, so intervals are over its users.")));
    }
}
