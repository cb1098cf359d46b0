package dev.observables.benchmarks;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageCodec;

/** Hands the parcel itself to local consumers, as all contenders do. */
final class ParcelCodec implements MessageCodec<Parcel, Parcel> {

    private static final byte OF_AN_APPLICATION = -1;

    @Override
    public Parcel transform(Parcel parcel) {
        return parcel;
    }

    @Override
    public void encodeToWire(Buffer buffer, Parcel parcel) {
        throw new UnsupportedOperationException("nothing leaves the process");
    }

    @Override
    public Parcel decodeFromWire(int position, Buffer buffer) {
        throw new UnsupportedOperationException("nothing comes from outside the process");
    }

    @Override
    public String name() {
        return "parcel";
    }

    @Override
    public byte systemCodecID() {
        return OF_AN_APPLICATION;
    }
}
