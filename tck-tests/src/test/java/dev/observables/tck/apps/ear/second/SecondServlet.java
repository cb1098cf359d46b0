package dev.observables.tck.apps.ear.second;

import dev.observables.tck.apps.ear.library.ModuleServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.util.List;

/** Asks the web module. */
@WebServlet({"/about", "/module", "/library"})
public class SecondServlet extends ModuleServlet {

    private static final long serialVersionUID = 1;

    @Inject
    private transient SecondModule module;

    @Override
    protected void speak() {
        module.speak();
    }

    @Override
    protected List<String> heard() {
        return module.heard();
    }
}
