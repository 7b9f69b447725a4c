package org.lastmile.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.lastmile.platform.testing.HouseRuleTerms.adapters;
import static org.lastmile.platform.testing.HouseRuleTerms.beInjected;
import static org.lastmile.platform.testing.HouseRuleTerms.bePackagePrivate;
import static org.lastmile.platform.testing.HouseRuleTerms.carryNoBannedName;
import static org.lastmile.platform.testing.HouseRuleTerms.featuresWithRules;
import static org.lastmile.platform.testing.HouseRuleTerms.handwritten;
import static org.lastmile.platform.testing.HouseRuleTerms.handwrittenClasses;
import static org.lastmile.platform.testing.HouseRuleTerms.leaveAdaptersAlone;
import static org.lastmile.platform.testing.HouseRuleTerms.readTheClockOfTheMachine;
import static org.lastmile.platform.testing.HouseRuleTerms.topLevelNamed;
import static org.lastmile.platform.testing.HouseRuleTerms.useOnlyPlainJava;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.lastmile.platform.core.pii.Sensitive;

/** The structure that all services share; each rule says what to do instead. See docs/decisions. */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    static final ArchRule features_are_plain_java = all(featuresWithRules())
            .should(useOnlyPlainJava())
            .because("rules must be readable and testable without a framework: put what meets Spring, Micronaut, Kafka"
                    + " or SQL into the feature's adapter package, behind an interface of the feature. A package"
                    + " without an adapter package beside it is a simple feature and may stay flat");

    @ArchTest
    static final ArchRule adapters_are_hidden = all(adapters())
            .should(bePackagePrivate())
            .because("nobody may call an adapter: drop the modifier 'public'");

    @ArchTest
    static final ArchRule adapters_are_nobodys_business = all(handwrittenClasses())
            .should(leaveAdaptersAlone())
            .because("a feature offers its use cases and interfaces, never its adapters: call those");

    @ArchTest
    static final ArchRule features_form_no_cycles = slices().matching("org.lastmile.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one, or miss a third that both need");

    @ArchTest
    static final ArchRule generated_events_stay_at_the_edge = noClasses()
            .that(handwritten()
                    .and(topLevelNamed(simpleNameEndingWith("Mapper").or(simpleNameEndingWith("Listener")))
                            .negate()))
            .should()
            .dependOnClassesThat(resideInAPackage("org.lastmile.event.."))
            .allowEmptyShould(true)
            .because("a schema may change without the rules: translate in a *Mapper or *Listener");

    @ArchTest
    static final ArchRule sql_stays_in_one_place = noClasses()
            .that(handwritten()
                    .and(topLevelNamed(simpleNameStartingWith("Jdbc").or(simpleNameEndingWith("Wiring")))
                            .negate()))
            .and()
            .resideOutsideOfPackage("org.lastmile.*.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.sql..")
                    .or(resideInAPackage("org.springframework.jdbc.."))
                    .or(resideInAPackage("io.micronaut.data..")))
            .because("statements stand in Jdbc* classes; a *Wiring may hand a DataSource over, and the service's"
                    + " platform package holds the framework's side of the outbox");

    @ArchTest
    static final ArchRule names_say_something = all(handwrittenClasses())
            .should(carryNoBannedName())
            .because("such an ending says how a class is built, not what it is: name what it does");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .should(beInjected())
            .allowEmptyShould(true)
            .because("what a class needs stands in its constructor, settings in a record");

    @ArchTest
    static final ArchRule no_lombok_and_one_kind_of_nullness = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("lombok..")
                    .or(resideInAPackage("javax.annotation.."))
                    .or(resideInAPackage("org.springframework.lang.."))
                    .or(resideInAPackage("io.micronaut.core.annotation..").and(simpleNameEndingWith("ullable"))))
            .because("records need no generator, and org.jspecify.annotations is the one way to say what may be null");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that(handwritten())
            .should(readTheClockOfTheMachine())
            .because("tests and the simulation move the clock: take a java.time.Clock and ask it");

    @ArchTest
    static final ArchRule rows_are_read_to_their_end = noClasses()
            .that(handwritten())
            .should()
            .callMethod("org.springframework.jdbc.core.simple.JdbcClient$MappedQuerySpec", "stream")
            .because("a stream of rows keeps its connection until somebody closes it: take list()");

    @ArchTest
    static final ArchRule secrets_are_revealed_in_mappers_only = noClasses()
            .that(handwritten()
                    .and(topLevelNamed(simpleNameEndingWith("Mapper")).negate()))
            .should()
            .callMethod(Sensitive.class, "reveal")
            .because("one look at the *Mapper classes must show everything that leaves its cover: pass Sensitive on");
}
