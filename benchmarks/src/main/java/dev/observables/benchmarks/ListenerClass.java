package dev.observables.benchmarks;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Generates application-scoped beans with any number of listeners, because nobody wants to read them written out:
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Listeners0 {
 *     @Observable(listen = "name") public void hear0(@Payload Parcel parcel) { Backlog.finished(); }
 *     // or
 *     public void hear0(@ObservesAsync Parcel parcel) { Backlog.finished(); }
 * }
 * }</pre>
 */
final class ListenerClass {

    private static final String BACKLOG = Type.getInternalName(Backlog.class);

    private final ClassWriter bytes = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private int listeners;

    private ListenerClass(String name) {
        var internalName = ListenerClass.class.getPackageName().replace('.', '/') + '/' + name;
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
        var descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, Type.getType(Parcel.class));
        var method = bytes.visitMethod(ACC_PUBLIC, "hear" + listeners++, descriptor, null, null);
        method.visitParameterAnnotation(0, Type.getDescriptor(parameterAnnotation), true)
                .visitEnd();
        method.visitCode();
        method.visitMethodInsn(INVOKESTATIC, BACKLOG, "finished", "()V", false);
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
