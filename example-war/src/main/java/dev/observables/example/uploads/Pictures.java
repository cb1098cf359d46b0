package dev.observables.example.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** The images in the database. */
@ApplicationScoped
public class Pictures {

    @PersistenceContext
    EntityManager entities;

    void add(Long upload, Picture.Kind kind, byte[] content) {
        entities.persist(new Picture(upload, kind, content));
    }

    Optional<byte[]> find(Long upload, Picture.Kind kind) {
        return entities.createQuery(
                        "select p from Picture p where p.upload = :upload and p.kind = :kind", Picture.class)
                .setParameter("upload", upload)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .map(Picture::content);
    }

    void removeAll(Long upload) {
        entities.createQuery("delete from Picture p where p.upload = :upload")
                .setParameter("upload", upload)
                .executeUpdate();
    }
}
