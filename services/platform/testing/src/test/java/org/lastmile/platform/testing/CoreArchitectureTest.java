package org.lastmile.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Core is a handful of packages that know nothing of each other, and nothing of any framework. */
@AnalyzeClasses(packages = "org.lastmile.platform.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    @ArchTest
    static final ArchRule packages_stand_alone = slices().matching("org.lastmile.platform.core.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideOutsideOfPackage("..core.problem.."), resideInAPackage("..core.problem.."))
            .ignoreDependency(resideInAPackage("..core.document.."), resideInAPackage("..core.pii.."))
            .because("whoever needs one of them takes it without the others; only a refusal may be thrown from"
                    + " anywhere, and a document's one use is its token");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = HouseRules.time_comes_from_a_clock;

    @ArchTest
    static final ArchRule names_say_something = HouseRules.names_say_something;

    @ArchTest
    static final ArchRule one_kind_of_nullness = HouseRules.no_lombok_and_one_kind_of_nullness;
}
