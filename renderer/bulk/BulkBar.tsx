import Close from "@react-spectrum/s2/icons/Close";
import { useEffect } from "react";
import { Toolbar } from "react-aria-components/Toolbar";
import type { Me } from "../../preload/contract/access.ts";
import { useText } from "../i18n/use-text.ts";
import { useUserCounts, useUserPage } from "../users/queries.ts";
import { useUsersView } from "../users/view.ts";
import { ActsMenu } from "./ActsMenu.tsx";
import { BarButton } from "./BarButton.tsx";
import styles from "./bulk-bar.module.css";
import { focusGridIfLost } from "./focus-grid.ts";
import { RoleMenu } from "./RoleMenu.tsx";
import {
  clearSelection,
  countSelected,
  isAmong,
  isAnyoneSelected,
  selectAllMatching,
  useSelection,
  type Selection,
} from "./selection.ts";
import { askAbout, useOfferedActs } from "./use-acts.ts";
import { useRoom } from "./use-room.ts";

/** What can be done to all who are selected, beside the heading: the table stays where it is. */
export function BulkBar({ me }: { readonly me: Me }) {
  const isShown = useSelection(isAnyoneSelected);
  return isShown && <Bar me={me} />;
}

function Bar({ me }: { readonly me: Me }) {
  const text = useText();
  const room = useRoom();
  const acts = useOfferedActs(me);
  const { words, elsewhere, selectAll } = useSelected();
  // Also where a window that was made smaller has put a button away.
  useEffect(() => focusGridIfLost, [room]);
  return (
    <Toolbar aria-label={text("bulk.label")} className={styles.bar ?? ""}>
      <span className={styles.count} role="status">
        {words}
        {elsewhere !== null && (
          <>
            {" "}
            <span className={styles.elsewhere}>{elsewhere}</span>
          </>
        )}
      </span>
      {selectAll && room !== "least" && (
        <BarButton
          name={selectAll.name}
          onPress={(button) => {
            // It goes, and the next one takes the focus.
            focusNext(button);
            selectAll.act();
          }}
        />
      )}
      {room === "whole" ? (
        acts.map((offer) =>
          offer.roles && offer.whyNot === null ? (
            <RoleMenu key={offer.kind} offer={offer} />
          ) : (
            <BarButton
              key={offer.kind}
              name={offer.name}
              whyNot={offer.whyNot}
              onPress={() => {
                if (offer.roles === null) askAbout({ kind: offer.kind });
              }}
            />
          ),
        )
      ) : (
        <ActsMenu acts={acts} selectAll={room === "least" ? selectAll : null} />
      )}
      <BarButton name={text("bulk.clear")} onPress={clearSelection}>
        <Close />
      </BarButton>
    </Toolbar>
  );
}

function focusNext({ nextElementSibling: next }: Element): void {
  if (next instanceof HTMLElement) next.focus();
}

/** How many are selected, in words, and how to have all who match. */
function useSelected() {
  const text = useText();
  const selection = useSelection();
  const filter = useUsersView((view) => view.filter);
  const counts = useUserCounts(true);
  // Only what is exact for the present filter.
  const matching =
    counts.data && !counts.isPlaceholderData ? counts.data.matching : null;
  const count = countSelected(selection, matching);
  const onPage = useOnPage(selection);
  // Those chosen one by one may match no more, and nobody else either.
  const isMore =
    matching !== null && matching > 0 && selection.kind === "chosen";
  return {
    words:
      count === null
        ? text("bulk.allSelected")
        : text("bulk.selected", { count }),
    // All who match are everywhere: nobody takes them for those in sight.
    elsewhere:
      selection.kind === "chosen" && onPage !== null && onPage < (count ?? 0)
        ? text("bulk.onPage", { count: onPage })
        : null,
    selectAll: isMore
      ? {
          name: text("bulk.selectAll", { count: matching }),
          act: () => selectAllMatching(filter),
        }
      : null,
  };
}

/** How many of those selected are on the page on screen; null as long as none is. */
function useOnPage(selection: Selection): number | null {
  const page = useUserPage(true).data;
  if (page === undefined) return null;
  const rows = [...page.users, ...page.kept];
  return rows.filter(({ id }) => isAmong(selection, id)).length;
}
