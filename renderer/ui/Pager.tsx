import { TextField } from "@react-spectrum/s2/TextField";
import ChevronLeft from "@react-spectrum/s2/icons/ChevronLeft";
import ChevronRight from "@react-spectrum/s2/icons/ChevronRight";
import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { useText } from "../i18n/use-text.ts";
import { pageNumbers } from "./page-numbers.ts";
import styles from "./pager.module.css";

/** Where it is not known how many there are, any of these can be asked for; past the end is the last one. */
const MOST_PAGES = 999_999_999;

interface PagerProps<Size extends number> {
  readonly page: number;
  readonly pages: number;
  /** False as long as there may be other pages than these. */
  readonly isCounted?: boolean;
  readonly onPage: (page: number) => void;
  readonly size: Size;
  readonly sizes: readonly Size[];
  readonly onSize: (size: Size) => void;
}

/**
 * Leads to the pages of a list, and says how long they are. Its arrows are never `disabled`, which would
 * take the focus from whoever pages with them.
 */
export function Pager<Size extends number>(props: PagerProps<Size>) {
  const { page, pages, isCounted = true, onPage } = props;
  const text = useText();
  const { formatNumber } = useIntl();
  return (
    <div className={styles.pager}>
      <nav className={styles.pages} aria-label={text("pager.label")}>
        <button
          type="button"
          className={styles.page}
          aria-label={text("pager.previous")}
          aria-disabled={page <= 1}
          onClick={() => page > 1 && onPage(page - 1)}
        >
          <ChevronLeft />
        </button>
        {pageNumbers(page, pages).map((mark, index) =>
          mark === "gap" ? (
            <span key={`gap ${index}`} className={styles.gap}>
              …
            </span>
          ) : (
            <button
              key={mark}
              type="button"
              className={styles.page}
              aria-current={mark === page ? "page" : undefined}
              onClick={() => onPage(mark)}
            >
              {formatNumber(mark)}
            </button>
          ),
        )}
        <button
          type="button"
          className={styles.page}
          aria-label={text("pager.next")}
          aria-disabled={page >= pages}
          onClick={() => page < pages && onPage(page + 1)}
        >
          <ChevronRight />
        </button>
      </nav>
      <GoToPage pages={isCounted ? pages : MOST_PAGES} onPage={onPage} />
      <RowsPerPage {...props} />
    </div>
  );
}

interface GoToPageProps {
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

function GoToPage({ pages, onPage }: GoToPageProps) {
  const text = useText();
  const problemId = useId();
  const [page, setPage] = useState("");
  const [isRefused, setRefused] = useState(false);
  const type = (typed: string) => {
    setPage(typed);
    setRefused(false);
  };
  const go = () => {
    const typed = page.trim();
    if (typed === "") return;
    const wanted = /^\d+$/.test(typed) ? Number(typed) : 0;
    if (wanted < 1 || wanted > pages) {
      setRefused(true);
      return;
    }
    onPage(wanted);
    // Empty again after each jump: it asks where to go, it does not say where one is.
    type("");
  };
  return (
    <form
      className={styles.goTo}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <TextField
        label={text("pager.goTo")}
        labelPosition="side"
        size="S"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={page}
        onChange={type}
        onBlur={() => type("")}
        validationBehavior="aria"
        isInvalid={isRefused}
        {...(isRefused && { "aria-describedby": problemId })}
      />
      <span id={problemId} className={styles.problem} aria-live="polite">
        {isRefused && text("pager.range", { pages })}
      </span>
    </form>
  );
}

function RowsPerPage<Size extends number>({
  size,
  sizes,
  onSize,
}: PagerProps<Size>) {
  const text = useText();
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.sizes}>
      <span id={id}>{text("pager.rows")}</span>
      {sizes.map((each) => (
        <label key={each} className={styles.size}>
          <input
            type="radio"
            name={id}
            checked={each === size}
            onChange={() => onSize(each)}
          />
          {each}
        </label>
      ))}
    </div>
  );
}
