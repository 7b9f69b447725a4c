package org.lastmile.checkpoint.passage;

/** What is wrong with one reading of a request; the others are taken. Never quotes what was sent. */
public final class ReadingFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    /**
     * @param code stable, in kebab-case
     * @param detail names the field and says what is wrong with it
     */
    public ReadingFault(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }
}
