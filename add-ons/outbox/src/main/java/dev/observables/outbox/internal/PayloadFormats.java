package dev.observables.outbox.internal;

import dev.observables.outbox.PayloadFormat;
import dev.observables.outbox.internal.json.JsonBindingFormat;
import dev.observables.outbox.internal.json.LibraryFormat;
import dev.observables.outbox.internal.json.StoredPayloads;
import dev.observables.outbox.internal.text.OutboxMessages;
import dev.observables.spi.DurableListener;
import dev.observables.spi.JournalContext;
import dev.observables.spi.JournalException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Finds the format of payloads: the application's bean of the type, or JSON by the server's Jakarta JSON Binding. */
final class PayloadFormats {

    private PayloadFormats() {}

    /** While the deployment is validated, where the format is no bean, which cannot be had yet. */
    static void check(JournalContext context) {
        if (context.beans().getBeans(PayloadFormat.class).isEmpty()) {
            try {
                problems(context, format(JsonBindingFormat.create(), context)).forEach(context::error);
            } catch (JournalException missing) {
                context.error(missing.getMessage());
            }
        }
    }

    /** @throws IllegalStateException if there is none, or it cannot read the type of a parameter; its message is coded */
    static StoredPayloads find(JournalContext context) {
        var beans = context.beans();
        var found = beans.getBeans(PayloadFormat.class);
        if (found.isEmpty()) {
            return new StoredPayloads(format(JsonBindingFormat.create(), context));
        }
        var bean = beans.resolve(found);
        var ofApplication =
                (PayloadFormat) beans.getReference(bean, PayloadFormat.class, beans.createCreationalContext(bean));
        var format = format(ofApplication, context);
        var problems = problems(context, format);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return new StoredPayloads(format);
    }

    private static LibraryFormat format(PayloadFormat format, JournalContext context) {
        return new LibraryFormat(format, context::event);
    }

    private static List<String> problems(JournalContext context, PayloadFormat format) {
        var problems = new ArrayList<String>();
        for (var listener : context.listeners()) {
            listener.payload().ifPresent(type -> check(listener, "@Payload", type, format, problems));
            listener.arguments()
                    .forEach((name, type) -> check(listener, "@Argument(\"" + name + "\")", type, format, problems));
        }
        return problems;
    }

    private static void check(
            DurableListener listener, String parameter, Type type, PayloadFormat format, List<String> problems) {
        format.problem(type)
                .map(problem -> OutboxMessages.CANNOT_BE_A_PARAMETER.text(
                        listener.place(), parameter, type.getTypeName(), problem))
                .ifPresent(problems::add);
    }
}
