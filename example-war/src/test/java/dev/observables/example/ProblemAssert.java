package dev.observables.example;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/** Says that an answer is an RFC 9457 problem detail. */
public final class ProblemAssert {

    private final JsonObject problem;

    private ProblemAssert(JsonObject problem) {
        this.problem = problem;
    }

    public static ProblemAssert assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var problem = ShopClient.object(response);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("type")).isEqualTo("about:blank");
        assertThat(problem.getString("title")).isNotBlank();
        return new ProblemAssert(problem);
    }

    public ProblemAssert says(String detail) {
        assertThat(problem.getString("detail")).contains(detail);
        return this;
    }

    /** The fields that are wrong, each named as often as it is wrong. */
    public ProblemAssert names(String... fields) {
        assertThat(problem.getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder(fields);
        return this;
    }
}
