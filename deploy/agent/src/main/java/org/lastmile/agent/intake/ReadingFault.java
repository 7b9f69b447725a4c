package org.lastmile.agent.intake;

/** What is wrong with one reading, in the words of the server; never says what was typed. */
final class ReadingFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    ReadingFault(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
