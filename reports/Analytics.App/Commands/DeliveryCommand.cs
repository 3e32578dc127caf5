using System.CommandLine;
using Analytics.Warehouse.Engine;
using Analytics.Warehouse.Operations;

namespace Analytics.App.Commands;

/// <summary><c>analytics delivery</c>: settles a delivery of which nobody could say whether it arrived.</summary>
static class DeliveryCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock, CancellationToken stop)
    {
        var period = new Argument<string>("period") { Description = "Quarter of the report, for example 2025-Q4." };
        var address = new Argument<string>("address") { Description = "The mail address." };
        var arrived = new Option<bool>("--arrived") { Description = "It arrived: it is not sent again." };
        var again = new Option<bool>("--again") { Description = "It did not: the next run of the report job sends it again." };
        var data = SharedOptions.Data();
        var wait = SharedOptions.Wait();
        var command = new Command("delivery",
            """
            Says of a report in doubt whether it arrived. A mail is in doubt when the connection or the process ended between
            its last byte and the answer of the mail server; it is not sent again by itself. `analytics status` lists the
            deliveries.

            Example:
              analytics delivery 2025-Q4 office@example.org --arrived
            """)
        {
            period, address, arrived, again, data, wait,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(arrived) == result.GetValue(again))
            {
                result.AddError("Give either --arrived or --again: ask the recipient which it is.");
            }
        });
        command.SetAction(parsed =>
        {
            using var warehouse = LiveWarehouse.Open(parsed.GetValue(data)!, TimeSpan.FromSeconds(parsed.GetValue(wait)), stop);
            var hasArrived = parsed.GetValue(arrived);
            Deliveries.Settle(warehouse, parsed.GetValue(period)!, parsed.GetValue(address)!, hasArrived, clock);
            terminal.Say(hasArrived
                ? "It counts as sent. The next run of the report job closes the quarter."
                : "The next run of the report job sends it again: wait for it, or run `analytics schedule run report`.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
