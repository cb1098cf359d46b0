package dev.observables.benchmarks;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V17;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.engio.mbassy.listener.Handler;
import net.engio.mbassy.listener.Invoke;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Generates application-scoped beans with any number of listeners, because nobody wants to read them written out:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Listeners0 {
 *     @Observable(listen = "name") public void hear0(@Payload Parcel parcel) { Backlog.finished(0); }
 *     // or
 *     public void hear0(@ObservesAsync Parcel parcel) { Backlog.finished(0); }
 * }
 * }</pre>
 */
final class ListenerClass {

    private static final String BACKLOG = Type.getInternalName(Backlog.class);

    /** A class is defined once under its name, and a test deploys more than once. */
    private static final AtomicInteger CLASSES = new AtomicInteger();

    private final ClassWriter bytes = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private int listeners;

    private ListenerClass(String name) {
        var internalName =
                ListenerClass.class.getPackageName().replace('.', '/') + '/' + name + '_' + CLASSES.getAndIncrement();
        bytes.visit(V17, ACC_PUBLIC, internalName, null, "java/lang/Object", null);
        bytes.visitAnnotation(Type.getDescriptor(ApplicationScoped.class), true).visitEnd();
        addConstructor();
    }

    /** Listeners of the product, each with its names. */
    static Class<?> listening(String name, List<List<String>> events) {
        var listenerClass = new ListenerClass(name);
        events.forEach(listenerClass::addListener);
        return listenerClass.define();
    }

    /** Asynchronous observers of the container. */
    static Class<?> observing(String name, int observers) {
        var listenerClass = new ListenerClass(name);
        for (int number = 0; number < observers; number++) {
            listenerClass.addMethod(ObservesAsync.class).visitEnd();
        }
        return listenerClass.define();
    }

    /** Listeners of a framework that marks methods. */
    @SafeVarargs
    static Class<?> annotated(String name, int methods, Class<? extends Annotation>... annotations) {
        var listenerClass = new ListenerClass(name);
        for (int number = 0; number < methods; number++) {
            var method = listenerClass.addMethod();
            for (var annotation : annotations) {
                method.visitAnnotation(Type.getDescriptor(annotation), true).visitEnd();
            }
            method.visitEnd();
        }
        return listenerClass.define();
    }

    /** Asynchronous handlers of MBassador. */
    static Class<?> handling(String name, int methods) {
        var listenerClass = new ListenerClass(name);
        for (int number = 0; number < methods; number++) {
            var method = listenerClass.addMethod();
            var handler = method.visitAnnotation(Type.getDescriptor(Handler.class), true);
            handler.visitEnum("delivery", Type.getDescriptor(Invoke.class), Invoke.Asynchronously.name());
            handler.visitEnd();
            method.visitEnd();
        }
        return listenerClass.define();
    }

    static Object instance(Class<?> listenerClass) {
        try {
            return listenerClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void addListener(List<String> events) {
        var method = addMethod(Payload.class);
        var observable = method.visitAnnotation(Type.getDescriptor(Observable.class), true);
        var names = observable.visitArray("listen");
        events.forEach(event -> names.visit(null, event));
        names.visitEnd();
        observable.visitEnd();
        method.visitEnd();
    }

    private MethodVisitor addMethod(Class<? extends Annotation> parameterAnnotation) {
        var method = addMethod();
        method.visitParameterAnnotation(0, Type.getDescriptor(parameterAnnotation), true)
                .visitEnd();
        return method;
    }

    private MethodVisitor addMethod() {
        int number = listeners++;
        var descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Parcel.class));
        var method = bytes.visitMethod(ACC_PUBLIC, "hear" + number, descriptor, null, null);
        method.visitCode();
        method.visitIntInsn(SIPUSH, number);
        method.visitMethodInsn(INVOKESTATIC, BACKLOG, "finished", "(I)V", false);
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        return method;
    }

    private void addConstructor() {
        var constructor = bytes.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, 0);
        constructor.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    private Class<?> define() {
        bytes.visitEnd();
        try {
            return MethodHandles.lookup().defineClass(bytes.toByteArray());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
