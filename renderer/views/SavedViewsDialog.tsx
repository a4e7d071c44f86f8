import { Button } from "@react-spectrum/s2/Button";
import {
  ButtonGroup,
  Content,
  Dialog,
  Heading,
} from "@react-spectrum/s2/Dialog";
import { useQuery } from "@tanstack/react-query";
import { useText } from "../i18n/use-text.ts";
import { Loading } from "../ui/Loading.tsx";
import { NotRead } from "../ui/NotRead.tsx";
import { showView } from "../users/view.ts";
import { viewsQuery } from "./queries.ts";
import styles from "./saved-views.module.css";
import { SavedViewList } from "./SavedViewList.tsx";
import { SaveView } from "./SaveView.tsx";

/** The views that were saved under a name: apply, delete, save another one. */
export function SavedViewsDialog({
  onClose,
}: {
  readonly onClose: () => void;
}) {
  const text = useText();
  const views = useQuery(viewsQuery);
  const saved = views.data?.saved;
  return (
    <Dialog size="M">
      <Heading slot="title">{text("savedViews.heading")}</Heading>
      <Content>
        <div className={styles.parts}>
          <p className={styles.hint}>{text("savedViews.hint")}</p>
          {views.isPending && <Loading label={text("savedViews.loading")} />}
          {views.error && (
            <NotRead
              heading={text("savedViews.failed")}
              error={views.error}
              refetch={views.refetch}
            />
          )}
          {saved && (
            <>
              <SavedViewList
                saved={saved}
                onApply={(view) => {
                  showView(view);
                  onClose();
                }}
              />
              <SaveView saved={saved} onSaved={onClose} />
            </>
          )}
        </div>
      </Content>
      <ButtonGroup>
        <Button variant="secondary" onPress={onClose}>
          {text("savedViews.close")}
        </Button>
      </ButtonGroup>
    </Dialog>
  );
}
