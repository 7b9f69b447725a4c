package org.lastmile.inspection.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lastmile.platform.core.event.Change;

/** Findings and timers of a test. */
final class InMemoryFindings implements Findings, Timers {

    final List<FindingEvent> events = new ArrayList<>();
    final Set<String> timers = new HashSet<>();

    private final Map<FindingId, Finding> all = new HashMap<>();

    static InMemoryFindings with(Finding finding) {
        var findings = new InMemoryFindings();
        findings.all.put(finding.report().id(), finding);
        findings.set(finding.report().id(), finding.duty());
        return findings;
    }

    @Override
    public Optional<Finding> find(FindingId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Finding> lock(FindingId id) {
        return find(id);
    }

    @Override
    public List<Finding> page(FindingQuery query) {
        return List.copyOf(all.values());
    }

    @Override
    public void save(Change<Finding, FindingEvent> change) {
        all.put(change.state().report().id(), change.state());
        events.addAll(change.events());
    }

    @Override
    public void set(FindingId finding, Duty duty) {
        timers.add(finding + "/" + duty.round());
    }

    @Override
    public void cancel(FindingId finding, Duty duty) {
        timers.remove(finding + "/" + duty.round());
    }
}
