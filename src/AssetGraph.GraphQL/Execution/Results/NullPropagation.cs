namespace AssetGraph.GraphQL.Execution;

/// <summary>Section 6.4.4, Handling Execution Errors: the one place that decides how far a null reaches.</summary>
internal static class NullPropagation
{
    /// <summary>Puts null into the nearest position at or above the slot that allows it.</summary>
    /// <returns>False when no position allows it, so that <c>data</c> itself becomes null.</returns>
    public static bool SetNull(ResultContainer container, int slot)
    {
        while (true)
        {
            if (container.IsSlotNullable(slot))
            {
                if (container[slot].Reference is ResultContainer replaced)
                {
                    replaced.IsDiscarded = true;
                }

                container[slot] = ResultValue.Null;
                return true;
            }

            container.IsDiscarded = true;
            if (container.Parent is not { } parent)
            {
                return false;
            }

            slot = container.ParentSlot;
            container = parent;
        }
    }
}
