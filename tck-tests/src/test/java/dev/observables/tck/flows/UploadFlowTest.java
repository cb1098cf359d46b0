package dev.observables.tck.flows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.observables.Observable;
import dev.observables.ObservableEvent;
import dev.observables.Observables;
import dev.observables.Payload;
import dev.observables.tck.Assertion;
import dev.observables.tck.ObservablesTest;
import dev.observables.tck.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pipeline of steps, each started by the one before, with a branch for what is not valid. */
@ObservablesTest
class UploadFlowTest {

    record Upload(String name) {}

    @ApplicationScoped
    static class Uploads {

        @Observable(send = "upload_flow.file_uploaded")
        public Upload upload(String name) {
            return new Upload(name);
        }
    }

    @ApplicationScoped
    static class Pipeline {

        private final CyclicBarrier processAndThumbnail = new CyclicBarrier(2);
        private final List<String> done = new CopyOnWriteArrayList<>();

        @Observable(
                listen = "upload_flow.file_uploaded",
                send = "upload_flow.file_validated",
                sendOnFailure = "upload_flow.file_invalid")
        public Upload validate(@Payload Upload upload) {
            if (upload.name().endsWith(".exe")) {
                throw new IllegalArgumentException(upload.name());
            }
            done.add("validated");
            return upload;
        }

        @Observable(listen = "upload_flow.file_validated", send = "upload_flow.file_processed")
        public String process(@Payload Upload upload) {
            Patience.meet(processAndThumbnail);
            done.add("processed");
            return upload.name();
        }

        @Observable(listen = "upload_flow.file_validated")
        void makeThumbnail() {
            Patience.meet(processAndThumbnail);
            done.add("thumbnail");
        }

        @Observable(listen = "upload_flow.file_processed")
        void notifyUser(@Payload String name, ObservableEvent event) {
            done.add("notified of " + name + " at depth " + event.depth());
        }

        @Observable(listen = "upload_flow.file_invalid")
        void cleanUp(@Payload IllegalArgumentException failure) {
            done.add("cleaned up " + failure.getMessage());
        }

        @Observable(listen = "upload_flow.file_invalid")
        void notifyOfFailure(@Payload IllegalArgumentException failure, ObservableEvent event) {
            done.add("refused " + failure.getMessage() + " at depth " + event.depth());
        }

        List<String> done() {
            return done;
        }
    }

    @Inject
    Uploads uploads;

    @Inject
    Pipeline pipeline;

    @Inject
    Observables observables;

    @BeforeEach
    void reset() {
        pipeline.done().clear();
    }

    @Test
    @Assertion(
            "OBS-2.8: Validation leads to processing and thumbnail, which meet at a barrier, and processing to a notice.")
    @Assertion("OBS-10.2: Quiet comes after the last step, which is three events away from the call.")
    void validFileRunsThroughAllSteps() {
        uploads.upload("a.png");

        Patience.untilQuiet(observables);
        assertThat(pipeline.done())
                .containsExactlyInAnyOrder("validated", "processed", "thumbnail", "notified of a.png at depth 2")
                .startsWith("validated");
    }

    @Test
    @Assertion("OBS-2.8: Validation throws: its failure event leads to clean-up and notice, and no later step is done.")
    @Assertion("OBS-1.8: The failure branch gets the validation's own exception.")
    void invalidFileTakesTheFailureBranch() {
        uploads.upload("b.exe");

        Patience.untilQuiet(observables);
        assertThat(pipeline.done()).containsExactlyInAnyOrder("cleaned up b.exe", "refused b.exe at depth 1");
    }
}
