import { Text } from "@react-spectrum/s2/Text";
import styles from "./item-label.module.css";

interface ItemLabelProps {
  readonly name: string;
  /** Why the item can't be chosen, or null. */
  readonly whyNot: string | null;
}

/** What stands on an item of a menu. In one label: only that belongs to the name of the item. */
export function ItemLabel({ name, whyNot }: ItemLabelProps) {
  return (
    <Text slot="label">
      {name}
      {whyNot !== null && <span className={styles.whyNot}> {whyNot}</span>}
    </Text>
  );
}
