package org.lastmile.platform.testing;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that {@link HouseRules} are made of. */
final class HouseRuleTerms {

    private static final Pattern BANNED = Pattern.compile(
            "Abstract.*|.*(Impl|Manager|Helper|Util|Utils|Common|Base|Dto|DTO|Bean|Processor|Info|Data)");
    private static final List<String> PLAIN = List.of(
            "java.",
            "javax.crypto.",
            "jakarta.transaction.",
            "jakarta.inject.",
            "org.lastmile.platform.core.",
            "org.jspecify.",
            "org.slf4j.");
    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final Set<String> INJECTING =
            Set.of("Autowired", "Inject", "Value", "Resource", "Property", "PersistenceContext");

    private HouseRuleTerms() {}

    /** Not made by an annotation processor: those classes have a name that starts with a dollar. */
    static DescribedPredicate<JavaClass> handwritten() {
        return DescribedPredicate.describe(
                "handwritten classes", type -> !type.getName().contains(".$"));
    }

    private static ClassesTransformer<JavaClass> all(String description, BiPredicate<JavaClass, Set<String>> wanted) {
        return new AbstractClassesTransformer<>(description) {
            @Override
            public Iterable<JavaClass> doTransform(JavaClasses classes) {
                Set<String> packages =
                        classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
                return classes.stream()
                        .filter(handwritten())
                        .filter(type -> wanted.test(type, packages))
                        .toList();
            }
        };
    }

    static ClassesTransformer<JavaClass> featuresWithRules() {
        return all(
                "features with an adapter",
                (type, packages) -> !isAdapter(type) && packages.contains(type.getPackageName() + ".adapter"));
    }

    static ClassesTransformer<JavaClass> adapters() {
        return all("adapters", (type, packages) -> isAdapter(type) && type.isTopLevelClass());
    }

    static ClassesTransformer<JavaClass> handwrittenClasses() {
        return all("classes", (type, packages) -> true);
    }

    /** The class, or the one it is written in. */
    static DescribedPredicate<JavaClass> topLevelNamed(DescribedPredicate<JavaClass> name) {
        return DescribedPredicate.describe(name.getDescription(), type -> name.test(topLevel(type)));
    }

    static ArchCondition<JavaField> beInjected() {
        return new ArchCondition<>("be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean injected = field.getAnnotations().stream()
                        .anyMatch(a -> INJECTING.contains(a.getRawType().getSimpleName()));
                events.add(new SimpleConditionEvent(field, injected, field.getDescription() + " is injected"));
            }
        };
    }

    static ArchCondition<JavaClass> useOnlyPlainJava() {
        return condition("use only plain Java, platform.core and their own service", (type, events) -> {
            String service = service(type);
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !isPlain(dependency.getTargetClass(), service))
                    .forEach(dependency -> violated(type, dependency.getDescription(), events));
        });
    }

    static ArchCondition<JavaClass> bePackagePrivate() {
        return condition("be package-private", (type, events) -> {
            if (type.getModifiers().contains(PUBLIC)) {
                violated(type, type.getName() + " is public", events);
            }
        });
    }

    static ArchCondition<JavaClass> leaveAdaptersAlone() {
        return condition("leave the adapters of others alone", (type, events) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                String feature = target.getPackageName().replaceFirst("\\.adapter(\\..*)?$", ".adapter");
                if (isAdapter(target) && !type.getPackageName().startsWith(feature)) {
                    violated(type, dependency.getDescription(), events);
                }
            }
        });
    }

    static ArchCondition<JavaClass> carryNoBannedName() {
        return condition("carry a name that says something", (type, events) -> {
            if (BANNED.matcher(type.getSimpleName()).matches()) {
                violated(type, type.getName() + " has a banned name", events);
            }
        });
    }

    static ArchCondition<JavaClass> readTheClockOfTheMachine() {
        return new ArchCondition<>("read the clock of the machine") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean reads = call.getName().equals("now")
                            && CLOCKS.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
                    boolean millis = call.getName().equals("currentTimeMillis");
                    events.add(new SimpleConditionEvent(type, reads || millis, call.getDescription()));
                }
            }
        };
    }

    private static boolean isAdapter(JavaClass type) {
        return type.getPackageName().startsWith("org.lastmile.") && (type.getPackageName() + '.').contains(".adapter.");
    }

    private static boolean isPlain(JavaClass used, String service) {
        JavaClass type = used.getBaseComponentType();
        return type.isPrimitive()
                || PLAIN.stream().anyMatch(type.getName()::startsWith)
                || (type.getName().startsWith(service) && !isAdapter(type));
    }

    /** The part of the package that names the service: {@code org.lastmile.quarantine.} */
    private static String service(JavaClass type) {
        return type.getPackageName().replaceFirst("^(org\\.lastmile\\.[^.]+).*$", "$1") + '.';
    }

    private static JavaClass topLevel(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static void violated(JavaClass type, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, what));
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
