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
package io.github.autotaste.server.api;

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.InService;
import io.github.autotaste.ratings.Selection;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.server.api.Serving.ListedItem;
import io.github.autotaste.server.api.Serving.ModelName;
import io.github.autotaste.server.http.Problem;
import io.github.autotaste.server.http.ProblemException;
import io.github.autotaste.server.http.Request;
import io.github.autotaste.server.http.Response;
import io.github.autotaste.server.model.Profiles;
import io.github.autotaste.server.model.ServedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of the best items, for users and for strangers. */
record RecommendationEndpoints(Serving serving) {

    /** Scores that are in memory for one request at most, unless a single list has more: 16 MB. */
    private static final int SCORES_AT_ONCE = 4 << 20;

    /** What JSON of some fifty megabytes holds. */
    private static final int MOST_LISTED = 1 << 20;

    private static final String[] PARAMETERS = Stream.concat(
                    Stream.of("count", "onlyKnown", AgainAfter.NAME, "model"), ListRules.NAMES.stream())
            .toArray(String[]::new);

    /** The answer for a user. */
    record UserList(ModelName model, String user, List<ListedItem> items) {}

    /**
     * The answer for strangers.
     *
     * @param lists one for each profile, in the same order
     */
    record Lists(ModelName model, List<ProfileList> lists) {}

    /** @param ignored items of the profile that the model does not know */
    record ProfileList(List<ListedItem> items, List<String> ignored) {}

    /**
     * What is asked for strangers.
     *
     * @param count length of each list at most
     * @param exclude items that are not to be listed
     * @param only items out of which the lists are made; null for all
     * @param categories of which an item must have one
     * @param explore share of the places that go to drawn items
     * @param seed of what is drawn
     * @param atMost items of a category
     */
    record Body(
            @Nullable List<@Nullable ProfileBody> profiles,
            @Nullable Integer count,
            @Nullable List<@Nullable String> exclude,
            @Nullable List<@Nullable String> only,
            @Nullable List<@Nullable String> categories,
            @Nullable Double explore,
            @Nullable Integer seed,
            @Nullable Integer atMost) {}

    Response forUser(Request request) {
        request.query().only(PARAMETERS);
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            String userID = Ids.ofUsers(model).read(request.part("id"), "id", Problem.INVALID_PARAMETER);
            int count = Serving.count(request.query(), model);
            ListRules rules = ListRules.of(request.query(), model);
            Candidates known = new AgainAfter(serving, model, userID).candidates(request.query());
            Candidates candidates = rules.candidates(known, model, serving.features(), Problem.INVALID_PARAMETER);
            UserProfile profile = profileOf(userID, serving.profiles(model));
            TopList list = lists(model, List.of(profile), count, candidates, rules.selection(model, serving.features()))
                    .get(0);
            return serving.json().ok(new UserList(Serving.nameOf(model), userID, serving.listed(list, model)));
        }
    }

    static UserProfile profileOf(String userID, Profiles profiles) {
        return profiles.of(userID)
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_USER,
                        "there are no ratings of the user " + userID
                                + "; POST /v1/recommendations takes what somebody likes"));
    }

    Response forProfiles(Request request) {
        request.query().only("model");
        Body body = serving.json().read(request.body(), Body.class);
        try (InService.Lease<ServedModel> lease = serving.lease(request.query())) {
            ServedModel model = lease.subject();
            List<ProfileBody.Read> strangers = strangers(body, serving.profiles(model));
            List<UserProfile> profiles =
                    strangers.stream().map(ProfileBody.Read::profile).toList();
            ListRules rules = ListRules.of(body, model);
            List<TopList> lists = lists(
                    model,
                    profiles,
                    Serving.count(body.count(), model),
                    rules.candidates(Candidates.UNKNOWN_ITEMS, model, serving.features(), Problem.INVALID_BODY),
                    rules.selection(model, serving.features()));
            List<ProfileList> answers = new ArrayList<>();
            for (int position = 0; position < lists.size(); position++) {
                answers.add(new ProfileList(
                        serving.listed(lists.get(position), model),
                        strangers.get(position).ignored()));
            }
            return serving.json().ok(new Lists(Serving.nameOf(model), answers));
        }
    }

    private List<ProfileBody.Read> strangers(Body body, Profiles profiles) {
        int most = serving.limits().profiles();
        if (body.profiles() == null
                || body.profiles().isEmpty()
                || body.profiles().size() > most) {
            throw new ProblemException(Problem.INVALID_BODY, "$.profiles: expected 1 to " + most + " profiles");
        }
        List<ProfileBody.Read> read = new ArrayList<>();
        for (ProfileBody profile : body.profiles()) {
            String place = "$.profiles[" + read.size() + "]";
            if (profile == null) {
                throw new ProblemException(Problem.INVALID_BODY, place + ": expected an object");
            }
            read.add(profile.read(profiles, serving.limits(), place));
        }
        return read;
    }

    /** A single list may have the whole catalogue. */
    private static void requireListable(int lists, int count) {
        if (lists > 1 && (long) lists * count > MOST_LISTED) {
            throw new ProblemException(
                    Problem.INVALID_BODY, "expected at most " + MOST_LISTED + " items in all lists of a request");
        }
    }

    /** In blocks, so that memory does not grow with the number of profiles. */
    static List<TopList> lists(
            ServedModel model, List<UserProfile> profiles, int count, Candidates candidates, Selection selection) {
        requireListable(profiles.size(), count);
        int block = Math.max(1, SCORES_AT_ONCE / model.scorer().items().size());
        List<TopList> lists = new ArrayList<>();
        for (int from = 0; from < profiles.size(); from += block) {
            List<UserProfile> some = profiles.subList(from, Math.min(profiles.size(), from + block));
            lists.addAll(TopList.of(model.scorer(), some, count, candidates, selection));
        }
        return lists;
    }
}
