package vn.motcham.limit;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Puts {@link Patience}, a {@link Door} and {@link InTurn} into every connection. */
@Singleton
final class Entrance implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Rules rules;
  private final Shares shares;
  private final Turns turns;
  private final LimitSettings settings;

  Entrance(Rules rules, Shares shares, Turns turns, LimitSettings settings) {
    this.rules = rules;
    this.shares = shares;
    this.turns = turns;
    this.settings = settings;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    NettyServerCustomizer.Registry registry = event.getBean();
    registry.register(new Listener());
    return registry;
  }

  private final class Listener implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
    }
  }

  private final class Connection implements NettyServerCustomizer {
    private final Channel channel;

    Connection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      String reader = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      Patience patience = new Patience(settings.sending(), settings.taking());
      InTurn inTurn = new InTurn(turns, patience);
      channel
          .pipeline()
          .addBefore(reader, "patience", patience)
          .addAfter(reader, "door", new Door(rules, shares, patience, inTurn))
          .addAfter("door", "in-turn", inTurn);
    }
  }
}
