package dev.observables.benchmarks;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V17;

import dev.observables.Observable;
import dev.observables.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** An application-scoped bean whose methods are generated, because nobody wants to read ten thousand of them. */
final class BeanClass {

    private static final Type PARCEL = Type.getType(Parcel.class);
    private static final String BACKLOG = Type.getInternalName(ListenerBacklog.class);

    /** A class is defined once under its name, and many deployments are made in one process. */
    private static final AtomicInteger CLASSES = new AtomicInteger();

    private final ClassWriter bytes = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private int methods;

    BeanClass(String name) {
        var internalName =
                BeanClass.class.getPackageName().replace('.', '/') + '/' + name + '_' + CLASSES.getAndIncrement();
        bytes.visit(V17, ACC_PUBLIC, internalName, null, "java/lang/Object", null);
        bytes.visitAnnotation(Type.getDescriptor(ApplicationScoped.class), true).visitEnd();
        addConstructor();
    }

    /** {@code void hear0(Parcel parcel) { ListenerBacklog.finished(0); }} */
    MethodVisitor addListener() {
        var method = begin("hear" + methods, Type.VOID_TYPE);
        count(method);
        method.visitInsn(RETURN);
        return end(method);
    }

    /** {@code Parcel send0(Parcel parcel) { return parcel; }} */
    MethodVisitor addSender() {
        var method = begin("send" + methods, PARCEL);
        method.visitVarInsn(ALOAD, 1);
        method.visitInsn(ARETURN);
        return end(method);
    }

    /** {@code Parcel pass0(Parcel parcel) { ListenerBacklog.finished(0); return parcel; }} */
    MethodVisitor addStep() {
        var method = begin("pass" + methods, PARCEL);
        count(method);
        method.visitVarInsn(ALOAD, 1);
        method.visitInsn(ARETURN);
        return end(method);
    }

    static void annotateParcel(MethodVisitor method, Class<? extends Annotation> annotation) {
        method.visitParameterAnnotation(0, Type.getDescriptor(annotation), true).visitEnd();
    }

    static void annotate(MethodVisitor method, Class<? extends Annotation> annotation) {
        method.visitAnnotation(Type.getDescriptor(annotation), true).visitEnd();
    }

    /** With names for {@code send}, {@code listen} or both. */
    static void observable(MethodVisitor method, Map<String, List<String>> members) {
        if (members.containsKey("listen")) {
            annotateParcel(method, Payload.class);
        }
        var observable = method.visitAnnotation(Type.getDescriptor(Observable.class), true);
        members.forEach((member, events) -> {
            var names = observable.visitArray(member);
            events.forEach(event -> names.visit(null, event));
            names.visitEnd();
        });
        observable.visitEnd();
    }

    Class<?> define() {
        bytes.visitEnd();
        try {
            return MethodHandles.lookup().defineClass(bytes.toByteArray());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MethodVisitor begin(String name, Type returned) {
        var method = bytes.visitMethod(ACC_PUBLIC, name, Type.getMethodDescriptor(returned, PARCEL), null, null);
        method.visitCode();
        return method;
    }

    private void count(MethodVisitor method) {
        method.visitIntInsn(SIPUSH, methods);
        method.visitMethodInsn(INVOKESTATIC, BACKLOG, "finished", "(I)V", false);
    }

    private MethodVisitor end(MethodVisitor method) {
        method.visitMaxs(0, 0);
        methods++;
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
}
