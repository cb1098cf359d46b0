package dev.observables.example.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The prints in the database, for the other flows too. */
@ApplicationScoped
public class Products {

    @PersistenceContext
    EntityManager entities;

    /**
     * Finds a print.
     *
     * @param id its number
     * @return the print, if there is one
     */
    public Optional<ListedProduct> find(Long id) {
        return Optional.ofNullable(entities.find(Product.class, id)).map(Product::listed);
    }

    /**
     * Reserves prints in one statement, so that two orders cannot both get the last one.
     *
     * @param id the print's number
     * @param quantity how many
     * @return whether there were enough
     */
    public boolean reserve(Long id, int quantity) {
        return update(
                        "update Product p set p.stock = p.stock - :n, p.reserved = p.reserved + :n"
                                + " where p.id = :id and p.stock >= :n",
                        id,
                        quantity)
                == 1;
    }

    /**
     * Releases reserved prints.
     *
     * @param id the print's number
     * @param quantity how many
     */
    public void release(Long id, int quantity) {
        update(
                "update Product p set p.stock = p.stock + :n, p.reserved = p.reserved - :n where p.id = :id",
                id,
                quantity);
    }

    /**
     * Takes reserved prints out of the stock.
     *
     * @param id the print's number
     * @param quantity how many
     */
    public void take(Long id, int quantity) {
        update("update Product p set p.reserved = p.reserved - :n where p.id = :id", id, quantity);
    }

    /**
     * Increments the number of comments.
     *
     * @param id the print's number
     * @param comments how many more there are
     */
    public void countComments(Long id, int comments) {
        update("update Product p set p.comments = p.comments + :n where p.id = :id", id, comments);
    }

    List<ListedProduct> list() {
        return entities.createQuery("select p from Product p order by p.id", Product.class)
                .getResultStream()
                .map(Product::listed)
                .toList();
    }

    private int update(String statement, Long id, int number) {
        return entities.createQuery(statement)
                .setParameter("n", number)
                .setParameter("id", id)
                .executeUpdate();
    }
}
